package org.presencemonitor.simulator.windows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs on Windows: does with {@link SingleServer} what the lines of its input say, and answers each with a line. It is
 * also the other program, which takes names for objects of another kind. Ends with its input.
 */
public final class SingleServerProbe {
    private static final String NAME = "Local\\PresenceMonitor.Serve";

    private final List<HANDLE> taken = new ArrayList<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private Optional<SingleServer> server = Optional.empty();

    private SingleServerProbe() {}

    public static void main(String[] arguments) throws IOException {
        SingleServerProbe probe = new SingleServerProbe();
        // Not System.in: it asks how much is available, which Wine cannot tell of a pipe.
        try (BufferedReader input =
                new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(probe.answer(line));
            }
        }
    }

    private String answer(String line) {
        return switch (line) {
            case "take wake" -> take(Kernel32.INSTANCE.CreateMutex(null, false, NAME + ".Wanted"));
            case "take server" -> take(Kernel32.INSTANCE.CreateEvent(null, false, false, NAME));
            case "give back" -> giveBack();
            case "claim" -> claim();
            case "wake" -> wake();
            case "wakes" -> "wakes " + wakes.get();
            case "close" -> close();
            default -> throw new IllegalArgumentException(line);
        };
    }

    private String take(HANDLE handle) {
        taken.add(handle);
        return "taken";
    }

    private String giveBack() {
        taken.forEach(Kernel32.INSTANCE::CloseHandle);
        taken.clear();
        return "given back";
    }

    private String claim() {
        server = SingleServer.claim();
        server.ifPresent(mine -> mine.onWake(wakes::incrementAndGet));
        return server.isPresent() ? "claimed" : "claimed by another";
    }

    private static String wake() {
        SingleServer.wakeServer();
        return "woken";
    }

    private String close() {
        server.ifPresent(SingleServer::close);
        server = Optional.empty();
        return "closed";
    }
}
