package org.presencemonitor.app.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.bus.MessengerOnBus;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.time.SystemTime;
import picocli.CommandLine.ExitCode;

/** Serves a simulated client on the session bus, until the end of the input. */
final class BusServer {
    private static final String APP = "Communicator";
    private static final Duration CALMLY = Duration.ofSeconds(10);

    private final SessionBus bus;
    private final String name;
    private final LinePrinter out;
    private final LinePrinter err;
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("simulator");
    private final ExecutorService events = DaemonThreads.pool("events");
    private volatile int code = ExitCode.OK;
    private boolean ended;

    BusServer(SessionBus bus, String name, PrintWriter out, PrintWriter err) {
        this.bus = bus;
        this.name = name;
        this.out = new LinePrinter(out);
        this.err = new LinePrinter(err);
    }

    /**
     * Serves.
     *
     * @param journal file that gets what happened, one JSON object a line; empty for none
     * @return exit code of the process
     */
    int serve(Profile profile, Optional<Path> journal) throws IOException {
        if (bus.hasOwner(name)) {
            err.print("Another program has the name " + name + " on the session bus. End it first.");
            return ExitCode.SOFTWARE;
        }
        CommunicatorSimulator client = new CommunicatorSimulator(
                APP, profile, new MemoryRegistry(), thread, new SystemTime(), events, WaitStrategy.REAL_TIME);
        MessengerOnBus served = new MessengerOnBus(bus, name, client.messengerFactory());
        client.registerWith(served);
        JournalFile lines = JournalFile.of(journal, client.journal(), APP);
        Shutdown.atExit("serving's end", () -> end(client, served, lines));
        try {
            if (start(client)) {
                out.print("Serving " + name + ".");
                EndOfInput.await();
            } else {
                fail("The session bus does not give the name " + name + "; the log says why.");
            }
        } catch (IOException e) {
            fail("The input cannot be read: " + ThrownReason.of(e));
        } finally {
            end(client, served, lines);
        }
        return code;
    }

    /** Whether its class is registered after the tasks of the start. */
    private boolean start(CommunicatorSimulator client) {
        client.start();
        long startTakes = client.profile().timing().startTakes().toMillis();
        try {
            return thread.schedule(() -> client.state().classRegistered(), startTakes + 1, TimeUnit.MILLISECONDS)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void end(CommunicatorSimulator client, MessengerOnBus served, JournalFile lines) {
        if (ended) {
            return;
        }
        ended = true;
        Shutdown.await("the simulated client", client.shutDown(), CALMLY);
        Shutdown.awaitListeners(events);
        served.close();
        client.close();
        lines.save().ifPresent(this::fail);
        thread.shutdownNow();
        out.print("Ended.");
    }

    private void fail(String sentence) {
        err.print(sentence);
        code = ExitCode.SOFTWARE;
    }
}
