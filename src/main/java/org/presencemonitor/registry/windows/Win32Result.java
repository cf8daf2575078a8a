package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinError;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;

/** What the Windows registry answers to a call, in the three kinds that matter: done, not there, refused. */
final class Win32Result {
    private Win32Result() {}

    /**
     * False when the answer is that a key or value is not there.
     *
     * @param done what was to be done with the key, as in "cannot be read"
     * @throws RegistryException when Windows refuses
     */
    static boolean isThere(RegistryKey key, String done, int answer) {
        return switch (answer) {
            case WinError.ERROR_SUCCESS -> true;
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND, WinError.ERROR_KEY_DELETED -> false;
            default -> {
                String reason =
                        answer == WinError.ERROR_ACCESS_DENIED ? "access is denied" : "Windows answers error " + answer;
                throw new RegistryException(key + " cannot be " + done + ": " + reason, new Win32Exception(answer));
            }
        };
    }
}
