package org.presencemonitor.simulator.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.mapi.TransportProvider;
import org.presencemonitor.mapi.spooler.Limits;
import org.presencemonitor.mapi.spooler.SessionProviders;
import org.presencemonitor.mapi.spooler.Spooler;

/**
 * A program that submits mail and logs off, again and again; tests kill it. It prints what a mail server and a user
 * would have seen: {@code submitted ID}, {@code accepted ID}, {@code logoff}, {@code drained}.
 */
final class MailProgram {
    private static final int MESSAGES = 3;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final MailContext context = new MailContext(thread);
    private final Spooler spooler = new Spooler((who, step, result) -> {}, thread, Limits.USUAL, store -> false);
    private final Random random;
    private final SimulatedOutbox outbox;

    private MailProgram(Path file, long seed) {
        outbox = SimulatedOutbox.in(file);
        random = new Random(seed);
        context.messageTakes(Duration.ofMillis(4));
        context.goodbyeTakes(Duration.ofMillis(3));
    }

    /** Arguments: {@code run FILE SEED} or {@code drain FILE SEED}; the latter sends what waits and ends. */
    public static void main(String[] args) {
        MailProgram program = new MailProgram(Path.of(args[1]), Long.parseLong(args[2]));
        if (args[0].equals("run")) {
            program.session();
        } else {
            program.logon();
            program.drain();
        }
    }

    private void logon() {
        spooler.logon(new SessionProviders(
                List.of(),
                List.of(new SimulatedStoreProvider("store", context, outbox, subject -> {})),
                List.of(new Printing(new SimulatedTransportProvider("transport", context)))));
    }

    private void session() {
        logon();
        for (int i = 0; i < MESSAGES; i++) {
            System.out.println("submitted " + outbox.submit("SMTP", "message"));
            spooler.outboxChanged();
        }
        thread.schedule(this::logoff, random.nextInt(15_000), TimeUnit.MICROSECONDS);
    }

    private void logoff() {
        System.out.println("logoff");
        spooler.logoff(0).thenRun(this::session);
    }

    private void drain() {
        if (outbox.queued() + outbox.inProcess() > 0) {
            thread.schedule(this::drain, 10, TimeUnit.MILLISECONDS);
        } else {
            System.out.println("drained");
            thread.shutdown();
        }
    }

    /** The transport, whose server says aloud what it has accepted, before the outbox knows. */
    private record Printing(TransportProvider real) implements TransportProvider {
        @Override
        public TransportLogon transportLogon(ProviderSupport support) {
            return new PrintingLogon(real.transportLogon(support));
        }

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public CompletableFuture<HResult> shutdown() {
            return real.shutdown();
        }

        @Override
        public void release() {
            real.release();
        }
    }

    private record PrintingLogon(TransportLogon real) implements TransportLogon {
        @Override
        public CompletableFuture<HResult> submitMessage(OutboundMessage message) {
            return real.submitMessage(message).thenApply(result -> {
                if (result.equals(HResult.S_OK)) {
                    System.out.println("accepted " + message.id());
                }
                return result;
            });
        }

        @Override
        public List<String> addressTypes() {
            return real.addressTypes();
        }

        @Override
        public HResult transportNotify(int flags) {
            return real.transportNotify(flags);
        }

        @Override
        public CompletableFuture<Optional<String>> startMessage() {
            return real.startMessage();
        }

        @Override
        public HResult flushQueues(int flags) {
            return real.flushQueues(flags);
        }

        @Override
        public CompletableFuture<HResult> transportLogoff(int flags) {
            return real.transportLogoff(flags);
        }

        @Override
        public void release() {
            real.release();
        }
    }
}
