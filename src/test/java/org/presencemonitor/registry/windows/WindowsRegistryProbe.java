package org.presencemonitor.registry.windows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpperCaseTable;
import org.presencemonitor.thread.Subscription;

/**
 * Runs on Windows: does with a {@link WindowsRegistry} what the lines of its input say, words separated by tabs, and
 * answers each with a line. Ends with its input.
 */
public final class WindowsRegistryProbe {
    private static final int SE_REGISTRY_KEY = 4;
    private static final int DACL_SECURITY_INFORMATION = 4;

    private final WindowsRegistry registry = new WindowsRegistry();

    private WindowsRegistryProbe() {}

    public static void main(String[] arguments) throws Exception {
        WindowsRegistryProbe probe = new WindowsRegistryProbe();
        try (probe.registry;
                BufferedReader input = standardInput()) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                say(probe.answer(line.split("\t")));
            }
        }
    }

    /** Not System.in: it asks how much is available, which Wine cannot tell of a pipe. */
    private static BufferedReader standardInput() {
        return new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
    }

    private String answer(String[] words) throws InterruptedException {
        if (words[0].equals("upper case")) {
            return "upper case " + otherUpperCases();
        }
        RegistryKey key = new RegistryKey(words[1]);
        try {
            return switch (words[0]) {
                case "read" -> "read " + reading(key, words[2]);
                case "subkeys" -> "subkeys " + registry.subkeys(key);
                case "watch" -> watch(key, words[2]);
                case "break" -> breakWatch(key, words[2]);
                case "time" -> time(key, words[2], Integer.parseInt(words[3]));
                case "storm" -> storm(key, words[2], Integer.parseInt(words[3]));
                case "deny" -> "deny " + limitAccess(key, emptyAccessList());
                case "allow" -> "allow " + limitAccess(key, Pointer.NULL);
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (RegistryException e) {
            return "refused " + e.getMessage();
        }
    }

    /** The units whose upper case is another one in this Windows than in the table of the tests. */
    private static List<String> otherUpperCases() {
        Function upperCase = NativeLibrary.getInstance("ntdll").getFunction("RtlUpcaseUnicodeChar");
        char[] table = UpperCaseTable.read();
        return IntStream.range(0, table.length)
                .filter(unit -> (char) upperCase.invokeInt(new Object[] {(short) unit}) != table[unit])
                .mapToObj(Integer::toHexString)
                .toList();
    }

    private String watch(RegistryKey key, String name) {
        registry.watch(key, () -> {
            try {
                say("changed " + reading(key, name));
            } catch (RegistryException e) {
                say("changed, refused " + e.getMessage());
            }
        });
        return "watching " + reading(key, name);
    }

    /** Watches, and takes from the watching thread what it waits for: the next wait fails. */
    private static String breakWatch(RegistryKey key, String name) {
        WindowsRegistry own = new WindowsRegistry();
        WindowsWatchGroup group = new WindowsWatchGroup();
        Subscription watch = group.add(
                key,
                () -> say("changed "
                        + own.read(key, name).map(RegistryValue::toString).orElse("nothing")));
        Subscription another = group.add(key.child("another"), () -> {});
        ((WindowsWatch) watch).events().forEach(WindowsEvent::close);
        // Wakes the thread, and makes no new event: Windows would give it the number of one that is closed.
        another.close();
        return "broken " + own.read(key, name).map(RegistryValue::toString).orElse("nothing");
    }

    /** Nanoseconds from the end of a write to its reading in a callback, sorted, of writes 1 to count in turn. */
    private String time(RegistryKey key, String name, int count) throws InterruptedException {
        BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        long[] times = new long[count];
        Subscription watch = registry.watch(key, () -> {
            reading(key, name);
            seen.add(System.nanoTime());
        });
        try {
            for (int i = 0; i < count; i++) {
                write(key, name, i);
                long written = System.nanoTime();
                Long read = seen.poll(5, TimeUnit.SECONDS);
                if (read == null) {
                    return "time lost " + i;
                }
                times[i] = read - written;
            }
        } finally {
            watch.close();
        }
        Arrays.sort(times);
        return "time " + Arrays.toString(times);
    }

    /** Writes 1 to 50 as fast as it can, count times over: the last reading must always be of the last value. */
    private String storm(RegistryKey key, String name, int count) throws InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        String last = new Dword(50).toString();
        Subscription watch = registry.watch(key, () -> seen.add(reading(key, name)));
        try {
            for (int i = 0; i < count; i++) {
                for (int value = 1; value <= 50; value++) {
                    write(key, name, value);
                }
                String found = "";
                while (!last.equals(found)) {
                    found = seen.poll(5, TimeUnit.SECONDS);
                    if (found == null) {
                        return "storm lost the last value of round " + i;
                    }
                }
            }
        } finally {
            watch.close();
        }
        return "storm seen";
    }

    private String reading(RegistryKey key, String name) {
        return registry.read(key, name).map(RegistryValue::toString).orElse("nothing");
    }

    private static void write(RegistryKey key, String name, int value) {
        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, belowRoot(key), name, value);
    }

    private static int limitAccess(RegistryKey key, Pointer accessList) {
        return Advapi32.INSTANCE.SetNamedSecurityInfo(
                "CURRENT_USER\\" + belowRoot(key),
                SE_REGISTRY_KEY,
                DACL_SECURITY_INFORMATION,
                Pointer.NULL,
                Pointer.NULL,
                accessList,
                Pointer.NULL);
    }

    private static Pointer emptyAccessList() {
        Memory list = new Memory(8);
        list.clear();
        list.setByte(0, (byte) 2);
        list.setByte(2, (byte) 8);
        return list;
    }

    private static String belowRoot(RegistryKey key) {
        return key.path().substring(key.path().indexOf('\\') + 1);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
