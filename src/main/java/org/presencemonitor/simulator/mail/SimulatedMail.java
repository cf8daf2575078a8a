package org.presencemonitor.simulator.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.spooler.CallLog;
import org.presencemonitor.mapi.spooler.Limits;
import org.presencemonitor.mapi.spooler.SessionProviders;
import org.presencemonitor.mapi.spooler.Spooler;

/**
 * The mail session beside the client: an address book, a store and a transport on the real {@link Spooler}, and a
 * server behind them. Methods may be called from any thread and return at once; what they set off happens on the
 * scheduler.
 */
public final class SimulatedMail {
    /** Name of the address book's provider. */
    public static final String ADDRESS_BOOK = "Simulated address book";
    /** Name of the store's provider. */
    public static final String STORE = "Simulated store";
    /** Name of the transport's provider. */
    public static final String TRANSPORT = "Simulated transport";

    private static final String SMTP = "SMTP";

    private final MailWorld world;
    private final SimulatedInbox inbox = new SimulatedInbox();
    private final Set<String> heldElsewhere = ConcurrentHashMap.newKeySet();
    private final Spooler spooler;
    private volatile SimulatedOutbox outbox = SimulatedOutbox.inMemory();

    /**
     * Mail without a session, its outbox in memory.
     *
     * @param thread runs everything; one thread
     */
    public SimulatedMail(CallLog log, ScheduledExecutorService thread) {
        world = new MailWorld(thread);
        spooler = new Spooler(log, thread, Limits.USUAL, heldElsewhere::contains);
    }

    /** The session as a monitor sees it. */
    public MailSession session() {
        return spooler;
    }

    /** MAPI's side: to share the session, to cancel messages, to notify transports. */
    public Spooler spooler() {
        return spooler;
    }

    /** Opens the session; nothing happens when it is open. */
    public void logon() {
        spooler.logon(new SessionProviders(
                List.of(new SimulatedAddressBookProvider(ADDRESS_BOOK, world)),
                List.of(new SimulatedStoreProvider(STORE, world, outbox, inbox)),
                List.of(new SimulatedTransportProvider(TRANSPORT, world))));
    }

    /**
     * The outbox lives in that file from the next session on, and survives the program. A damaged file is left alone,
     * and the session opens without a store.
     */
    public void keepOutboxIn(Path file) {
        outbox = SimulatedOutbox.in(file);
    }

    /**
     * Puts a message into the outbox. It is there for good when this returns.
     *
     * @return its id
     */
    public long submit(String subject) {
        long id = outbox.submit(SMTP, subject);
        spooler.outboxChanged();
        return id;
    }

    /** Messages in the outbox and sent, oldest first. */
    public List<OutboxEntry> outbox() {
        return outbox.entries();
    }

    /** Somebody writes to the user: the message waits at the server until a transport fetches it. */
    public void receive(String subject) {
        world.server().deliver(subject);
    }

    /** Subjects of what has arrived, oldest first. */
    public List<String> inbox() {
        return inbox.subjects();
    }

    /** The server behind the transport. */
    public MailServer server() {
        return world.server();
    }

    /** How long a message is under way from now on, in either direction. Two seconds unless said otherwise. */
    public void messageTakes(Duration time) {
        world.messageTakes(time);
    }

    /**
     * How long the transport takes to say goodbye to its server when it is logged off without hurry. No time at first.
     */
    public void goodbyeTakes(Duration time) {
        world.goodbyeTakes(time);
    }

    /** How the providers misbehave. */
    public ProviderFaults faults() {
        return world.faults();
    }

    /** Whether another process has the store open for the same profile (communicator.md 7.2). */
    public void holdStoreElsewhere(boolean held) {
        if (held) {
            heldElsewhere.add(STORE);
        } else {
            heldElsewhere.remove(STORE);
        }
    }
}
