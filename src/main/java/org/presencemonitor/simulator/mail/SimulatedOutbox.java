package org.presencemonitor.simulator.mail;

import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.Outbox;

/**
 * The outbox of the simulated store, in memory or in a file. A change is saved before it takes effect. The file is read
 * again before each use, so that a change which somebody else has made there is not overwritten. Thread-safe.
 */
final class SimulatedOutbox implements Outbox {
    private final Optional<OutboxFile> file;
    private @Nullable OutboxContent content;

    private SimulatedOutbox(Optional<OutboxFile> file) {
        this.file = file;
    }

    /** An outbox that ends with the program. */
    static SimulatedOutbox inMemory() {
        return new SimulatedOutbox(Optional.empty());
    }

    /** An outbox that is kept in that file, which only one process at a time may use. */
    static SimulatedOutbox in(Path file) {
        return new SimulatedOutbox(Optional.of(new OutboxFile(file)));
    }

    /** Reads the file; throws UncheckedIOException when it is damaged, and leaves it unchanged. */
    synchronized void open() {
        read();
    }

    private OutboxContent read() {
        OutboxContent known = Optional.ofNullable(content).orElse(OutboxContent.EMPTY);
        if (file.isPresent()) {
            try {
                known = file.get().read().after(known);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        content = known;
        return known;
    }

    /** What was read last where the file has become unreadable: a question changes nothing there. */
    private OutboxContent look() {
        try {
            return read();
        } catch (UncheckedIOException e) {
            OutboxContent known = content;
            if (known == null) {
                throw e;
            }
            return known;
        }
    }

    private void become(OutboxContent next) {
        if (file.isPresent()) {
            try {
                file.get().write(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        content = next;
    }

    synchronized long submit(String addressType, String subject) {
        OutboxContent next = read().with(addressType, subject);
        become(next);
        return next.lastId();
    }

    synchronized List<OutboxEntry> entries() {
        return look().entries();
    }

    @Override
    public synchronized Optional<OutboundMessage> take(Predicate<OutboundMessage> which) {
        OutboxContent now = read();
        Optional<OutboundMessage> next = firstQueued(now, which);
        next.ifPresent(message -> become(now.with(message.id(), IN_PROCESS)));
        return next;
    }

    @Override
    public synchronized boolean has(Predicate<OutboundMessage> which) {
        return firstQueued(look(), which).isPresent();
    }

    private static Optional<OutboundMessage> firstQueued(OutboxContent now, Predicate<OutboundMessage> which) {
        return now.entries().stream()
                .filter(entry -> entry.state() == QUEUED)
                .map(OutboxEntry::message)
                .filter(which)
                .findFirst();
    }

    @Override
    public synchronized void sent(long id) {
        become(read().with(id, SENT));
    }

    @Override
    public synchronized void putBack(long id) {
        become(read().with(id, QUEUED));
    }

    @Override
    public synchronized int queued() {
        return look().count(QUEUED);
    }

    @Override
    public synchronized int inProcess() {
        return look().count(IN_PROCESS);
    }

    @Override
    public synchronized long sent() {
        OutboxContent now = look();
        return now.forgotten() + now.count(SENT);
    }
}
