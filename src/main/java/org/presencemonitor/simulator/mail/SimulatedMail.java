package org.presencemonitor.simulator.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.spooler.CallLog;
import org.presencemonitor.mapi.spooler.Limits;
import org.presencemonitor.mapi.spooler.SessionProviders;
import org.presencemonitor.mapi.spooler.Spooler;

/**
 * The mail session beside the client: an address book, a store and a transport on the real {@link Spooler}, and a
 * server behind them. Methods may be called from any thread and return at once; the work is done on the scheduler's
 * thread.
 */
public final class SimulatedMail {
    /** Name of the address book's provider. */
    public static final String ADDRESS_BOOK = "Simulated address book";
    /** Name of the store's provider. */
    public static final String STORE = "Simulated store";
    /** Name of the transport's provider. */
    public static final String TRANSPORT = "Simulated transport";

    private static final String SMTP = "SMTP";

    private final MailContext context;
    private final List<String> inbox = new CopyOnWriteArrayList<>();
    private final Set<String> heldElsewhere = ConcurrentHashMap.newKeySet();
    private final Spooler spooler;
    private volatile SimulatedOutbox outbox = SimulatedOutbox.inMemory();

    /**
     * Mail without a session, its outbox in memory.
     *
     * @param thread a single thread that runs the spooler and the providers
     */
    public SimulatedMail(CallLog log, ScheduledExecutorService thread) {
        context = new MailContext(thread);
        spooler = new Spooler(log, thread, Limits.USUAL, heldElsewhere::contains);
    }

    /** The session as a monitor sees it. */
    public MailSession session() {
        return spooler;
    }

    /** MAPI's side of the session: shares it, cancels messages, notifies transports. */
    public Spooler spooler() {
        return spooler;
    }

    /** Opens the session; nothing happens when it is open. */
    public void logon() {
        spooler.logon(new SessionProviders(
                List.of(new SimulatedAddressBookProvider(ADDRESS_BOOK, context)),
                List.of(new SimulatedStoreProvider(STORE, context, outbox, inbox::add)),
                List.of(new SimulatedTransportProvider(TRANSPORT, context))));
    }

    /**
     * Keeps the outbox in that file from the next session on, so that it outlasts the program. A damaged file is left
     * unchanged, and the session opens without a store.
     */
    public void keepOutboxIn(Path file) {
        outbox = SimulatedOutbox.in(file);
    }

    /** Puts a message into the outbox, where it is saved when this returns, unless the outbox refuses it. */
    public Submission submit(String subject) {
        try {
            long id = outbox.submit(SMTP, subject);
            spooler.outboxChanged();
            return new Submission.Accepted(id);
        } catch (UncheckedIOException e) {
            return new Submission.Refused(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        }
    }

    /** Messages in the outbox and sent, oldest first; UncheckedIOException for a damaged file names the line. */
    public List<OutboxEntry> outbox() {
        return outbox.entries();
    }

    /** A message for the user arrives at the server, where it waits until a transport fetches it. */
    public void receive(String subject) {
        context.server().deliver(subject);
    }

    /** Subjects of what has arrived, oldest first. */
    public List<String> inbox() {
        return List.copyOf(inbox);
    }

    /** The server behind the transport. */
    public MailServer server() {
        return context.server();
    }

    /** Sets how long sending or receiving a message takes from now on; two seconds at first. */
    public void messageTakes(Duration time) {
        context.messageTakes(time);
    }

    /** Sets how long the transport takes to end its connection when it is logged off without hurry; zero at first. */
    public void goodbyeTakes(Duration time) {
        context.goodbyeTakes(time);
    }

    /** The faults of the providers. */
    public ProviderFaults faults() {
        return context.faults();
    }

    /** Sets whether another process has the store open for the same profile (communicator.md 7.2). */
    public void holdStoreElsewhere(boolean held) {
        if (held) {
            heldElsewhere.add(STORE);
        } else {
            heldElsewhere.remove(STORE);
        }
    }
}
