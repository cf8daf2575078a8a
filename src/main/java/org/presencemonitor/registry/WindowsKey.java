package org.presencemonitor.registry;

import static com.sun.jna.platform.win32.WinError.ERROR_ACCESS_DENIED;
import static com.sun.jna.platform.win32.WinError.ERROR_FILE_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_KEY_DELETED;
import static com.sun.jna.platform.win32.WinError.ERROR_MORE_DATA;
import static com.sun.jna.platform.win32.WinError.ERROR_NO_MORE_ITEMS;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An open key of the Windows registry. A key deleted while it is open has no values and no keys below. */
final class WindowsKey implements AutoCloseable {
    private static final Advapi32 ADVAPI = Advapi32.INSTANCE;
    private static final Map<String, HKEY> ROOTS = Map.of(
            "HKEY_CURRENT_USER", WinReg.HKEY_CURRENT_USER,
            "HKEY_LOCAL_MACHINE", WinReg.HKEY_LOCAL_MACHINE,
            "HKEY_USERS", WinReg.HKEY_USERS,
            "HKEY_CLASSES_ROOT", WinReg.HKEY_CLASSES_ROOT,
            "HKEY_CURRENT_CONFIG", WinReg.HKEY_CURRENT_CONFIG);
    private static final int LONGEST_KEY_NAME = 255;

    private final RegistryKey key;
    private final HKEY handle;

    private WindowsKey(RegistryKey key, HKEY handle) {
        this.key = key;
        this.handle = handle;
    }

    /**
     * Opens the key; empty when it does not exist.
     *
     * @param rights the {@code KEY_} rights the caller needs, and none besides: some keys grant few
     */
    static Optional<WindowsKey> open(RegistryKey key, int rights) {
        String[] rootAndRest = key.path().split("\\\\", 2);
        HKEY root = ROOTS.get(rootAndRest[0].toUpperCase(Locale.ROOT));
        if (root == null) {
            throw new RegistryException(key + " cannot be read: " + rootAndRest[0] + " is no root of the registry");
        }
        HKEYByReference handle = new HKEYByReference();
        String rest = rootAndRest.length == 1 ? "" : rootAndRest[1];
        return exists(key, ADVAPI.RegOpenKeyEx(root, rest, 0, rights, handle))
                ? Optional.of(new WindowsKey(key, handle.getValue()))
                : Optional.empty();
    }

    Optional<RegistryValue> value(String name) {
        IntByReference type = new IntByReference();
        byte[] bytes = new byte[256];
        while (true) {
            IntByReference size = new IntByReference(bytes.length);
            int answer = ADVAPI.RegQueryValueEx(handle, name, 0, type, bytes, size);
            if (answer != ERROR_MORE_DATA) {
                return exists(key, answer)
                        ? Optional.of(RegistryValue.of(type.getValue(), Arrays.copyOf(bytes, size.getValue())))
                        : Optional.empty();
            }
            // Twice, not just the size asked for: the value may grow again before the next attempt.
            bytes = new byte[2 * size.getValue()];
        }
    }

    List<String> subkeys() {
        List<String> names = new ArrayList<>();
        char[] name = new char[LONGEST_KEY_NAME + 1];
        while (true) {
            IntByReference length = new IntByReference(name.length);
            int answer = ADVAPI.RegEnumKeyEx(handle, names.size(), name, length, null, null, null, null);
            if (answer == ERROR_NO_MORE_ITEMS || !exists(key, answer)) {
                return List.copyOf(names);
            }
            names.add(new String(name, 0, length.getValue()));
        }
    }

    /**
     * Has Windows signal the event, once, after the next change; whichever thread asks may end before.
     *
     * @param filter the {@code REG_NOTIFY_} changes that matter
     * @return false when the key has been deleted
     */
    boolean signalNextChange(boolean subtree, int filter, HANDLE event) {
        return exists(key, ADVAPI.RegNotifyChangeKeyValue(handle, subtree, filter, event, true));
    }

    @Override
    public void close() {
        ADVAPI.RegCloseKey(handle);
    }

    /** False when the answer is that a key or value is not there. */
    private static boolean exists(RegistryKey key, int answer) {
        return switch (answer) {
            case ERROR_SUCCESS -> true;
            case ERROR_FILE_NOT_FOUND, ERROR_KEY_DELETED -> false;
            default -> {
                String reason = answer == ERROR_ACCESS_DENIED ? "access is denied" : "Windows answers error " + answer;
                throw new RegistryException(key + " cannot be read: " + reason, new Win32Exception(answer));
            }
        };
    }
}
