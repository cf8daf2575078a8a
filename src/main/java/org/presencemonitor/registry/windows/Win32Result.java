package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinError;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;

/** The three results of a call of the Windows registry that matter: done, not there, refused. */
final class Win32Result {
    private Win32Result() {}

    /**
     * False when the key or value does not exist.
     *
     * @param done the attempted operation, as in "cannot be read"
     * @throws RegistryException when Windows refuses
     */
    static boolean isThere(RegistryKey key, String done, int result) {
        return switch (result) {
            case WinError.ERROR_SUCCESS -> true;
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND, WinError.ERROR_KEY_DELETED -> false;
            default -> {
                String reason =
                        result == WinError.ERROR_ACCESS_DENIED ? "access is denied" : "Windows answers error " + result;
                throw new RegistryException(key + " cannot be " + done + ": " + reason, new Win32Exception(result));
            }
        };
    }
}
