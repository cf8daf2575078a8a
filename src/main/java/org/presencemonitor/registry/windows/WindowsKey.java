package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/**
 * An open key of the Windows registry. A key deleted while it is open has no values and no keys below.
 *
 * <p>Every path means the same to a 32-bit program as to a 64-bit one: what 32-bit programs see in place of
 * {@code HKEY_LOCAL_MACHINE\Software} is {@code HKEY_LOCAL_MACHINE\Software\WOW6432Node}.
 */
final class WindowsKey implements AutoCloseable {
    private static final Advapi32 ADVAPI = Advapi32.INSTANCE;
    private static final Map<String, HKEY> ROOTS = Map.of(
            "HKEY_CURRENT_USER", WinReg.HKEY_CURRENT_USER,
            "HKEY_LOCAL_MACHINE", WinReg.HKEY_LOCAL_MACHINE,
            "HKEY_USERS", WinReg.HKEY_USERS,
            "HKEY_CLASSES_ROOT", WinReg.HKEY_CLASSES_ROOT,
            "HKEY_CURRENT_CONFIG", WinReg.HKEY_CURRENT_CONFIG);
    private static final int TO_DELETE_BELOW = WinNT.DELETE | WinNT.KEY_ENUMERATE_SUB_KEYS | WinNT.KEY_QUERY_VALUE;
    private static final int MAX_KEY_NAME = 255;
    private static final int CHARACTER_BYTES = 2;

    private final RegistryKey key;
    private final String done;
    private final HKEY handle;

    private WindowsKey(RegistryKey key, String done, HKEY handle) {
        this.key = key;
        this.done = done;
        this.handle = handle;
    }

    /**
     * Opens the key; empty when it does not exist.
     *
     * @param done the operation on it, for messages: "read"
     * @param rights the {@code KEY_} rights that the caller needs, and no others: some keys grant few
     */
    static Optional<WindowsKey> open(RegistryKey key, String done, int rights) {
        if (RegistryNames.parts(key).contains("")) {
            // No key has an empty name, but Windows would open the one above.
            return Optional.empty();
        }
        HKEYByReference handle = new HKEYByReference();
        int answer = ADVAPI.RegOpenKeyEx(root(key, done), belowRoot(key), 0, rights | WinNT.KEY_WOW64_64KEY, handle);
        return opened(key, done, answer, handle);
    }

    private static Optional<WindowsKey> opened(RegistryKey key, String done, int answer, HKEYByReference handle) {
        return Win32Result.isThere(key, done, answer)
                ? Optional.of(new WindowsKey(key, done, handle.getValue()))
                : Optional.empty();
    }

    /**
     * Opens the key, reads from it and closes it.
     *
     * @param rights as for {@link #open}
     * @param absent the result when the key does not exist
     */
    static <T> T whileOpen(RegistryKey key, int rights, T absent, Function<WindowsKey, T> read) {
        Optional<WindowsKey> open = open(key, "read", rights);
        if (open.isEmpty()) {
            return absent;
        }
        try (WindowsKey found = open.get()) {
            return read.apply(found);
        }
    }

    /**
     * Opens the key to write values, with its parents created where missing; empty when one of them is deleted at the
     * same moment.
     */
    static Optional<WindowsKey> create(RegistryKey key) {
        HKEYByReference handle = new HKEYByReference();
        int rights = WinNT.KEY_SET_VALUE | WinNT.KEY_WOW64_64KEY;
        int answer = ADVAPI.RegCreateKeyEx(
                root(key, "written"),
                belowRoot(key),
                0,
                null,
                WinNT.REG_OPTION_NON_VOLATILE,
                rights,
                null,
                handle,
                null);
        return opened(key, "written", answer, handle);
    }

    Optional<RegistryValue> value(String name) {
        IntByReference type = new IntByReference();
        byte[] bytes = new byte[256];
        while (true) {
            IntByReference size = new IntByReference(bytes.length);
            int answer = ADVAPI.RegQueryValueEx(handle, name, 0, type, bytes, size);
            if (answer != WinError.ERROR_MORE_DATA) {
                return isThere(answer)
                        ? Optional.of(RegistryValue.of(type.getValue(), Arrays.copyOf(bytes, size.getValue())))
                        : Optional.empty();
            }
            // Twice, not just the size asked for: the value may grow again before the next attempt.
            bytes = new byte[2 * size.getValue()];
        }
    }

    /**
     * Deletes the key with all below it; nothing happens when it does not exist.
     *
     * @throws RegistryException also when it is a root
     */
    static void delete(RegistryKey key) {
        RegistryKey above =
                key.parent().orElseThrow(() -> new RegistryException(key + " cannot be deleted: it is a root"));
        if (key.name().isEmpty()) {
            // No key has such a name, but Windows would empty the one above.
            return;
        }
        open(above, "changed", TO_DELETE_BELOW).ifPresent(found -> {
            try (found) {
                int answer = Advapi32Calls.INSTANCE.RegDeleteTree(found.handle, key.name());
                Win32Result.isThere(key, "deleted", answer);
                found.flush();
            }
        });
    }

    /** Whether the key has neither values nor keys; true also when it does not exist. */
    static boolean isEmpty(RegistryKey key) {
        return whileOpen(key, WinNT.KEY_QUERY_VALUE, true, found -> {
            IntByReference keys = new IntByReference();
            IntByReference values = new IntByReference();
            int answer = ADVAPI.RegQueryInfoKey(
                    found.handle, null, null, null, keys, null, null, values, null, null, null, null);
            return !found.isThere(answer) || keys.getValue() + values.getValue() == 0;
        });
    }

    /** True once it has been deleted, even if there is a new key in its place. */
    boolean isDeleted() {
        return ADVAPI.RegQueryValueEx(handle, "", 0, null, (byte[]) null, null) == WinError.ERROR_KEY_DELETED;
    }

    /** Returns once the value is on the disk; false when the key has been deleted. */
    boolean set(String name, RegistryValue value) {
        byte[] data = value.data();
        // Windows reads past a text without a closing zero, and stores a zero that it finds there.
        byte[] guarded = Arrays.copyOf(data, data.length + CHARACTER_BYTES);
        Arrays.fill(guarded, data.length, guarded.length, (byte) -1);
        boolean isThere = isThere(ADVAPI.RegSetValueEx(handle, name, 0, value.number(), guarded, data.length));
        flush();
        return isThere;
    }

    /** Deletes the value, if it is there. */
    void delete(String name) {
        isThere(ADVAPI.RegDeleteValue(handle, name));
        flush();
    }

    /** Windows writes its hive only after seconds, but a return promises that the change is on the disk. */
    private void flush() {
        isThere(Advapi32Calls.INSTANCE.RegFlushKey(handle));
    }

    List<String> subkeys() {
        List<String> names = new ArrayList<>();
        char[] name = new char[MAX_KEY_NAME + 1];
        while (true) {
            IntByReference length = new IntByReference(name.length);
            int answer = ADVAPI.RegEnumKeyEx(handle, names.size(), name, length, null, null, null, null);
            if (answer == WinError.ERROR_NO_MORE_ITEMS || !isThere(answer)) {
                return List.copyOf(names);
            }
            names.add(new String(name, 0, length.getValue()));
        }
    }

    /**
     * Lets Windows signal the event, once, after the next change, even if the calling thread ends before.
     *
     * @param filter the {@code REG_NOTIFY_} changes that matter
     * @return false when the key has been deleted
     */
    boolean signalNextChange(boolean subtree, int filter, HANDLE event) {
        return isThere(ADVAPI.RegNotifyChangeKeyValue(handle, subtree, filter, event, true));
    }

    @Override
    public void close() {
        ADVAPI.RegCloseKey(handle);
    }

    private boolean isThere(int answer) {
        return Win32Result.isThere(key, done, answer);
    }

    private static HKEY root(RegistryKey key, String done) {
        String name = key.path().split("\\\\", 2)[0];
        HKEY root = ROOTS.get(RegistryNames.fold(name));
        if (root == null) {
            throw new RegistryException(key + " cannot be " + done + ": " + name + " is no root of the registry");
        }
        return root;
    }

    private static String belowRoot(RegistryKey key) {
        int end = key.path().indexOf('\\');
        return end < 0 ? "" : key.path().substring(end + 1);
    }
}
