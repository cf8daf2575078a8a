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

/** The outbox of the simulated store, in memory or in a file. A change is saved before it takes effect. Thread-safe. */
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

    /** Reads the file on the first call; throws UncheckedIOException when it is damaged, and leaves it unchanged. */
    synchronized void open() {
        read();
    }

    private OutboxContent read() {
        OutboxContent known = content;
        if (known == null) {
            try {
                known = file.isPresent() ? file.get().read().recovered() : OutboxContent.EMPTY;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            content = known;
        }
        return known;
    }

    private void become(OutboxContent next) {
        if (file.isPresent()) {
            try {
                file.get().write(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
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
        return read().entries();
    }

    @Override
    public synchronized Optional<OutboundMessage> take(Predicate<OutboundMessage> which) {
        Optional<OutboundMessage> next = firstQueued(which);
        next.ifPresent(message -> become(read().with(message.id(), IN_PROCESS)));
        return next;
    }

    @Override
    public synchronized boolean has(Predicate<OutboundMessage> which) {
        return firstQueued(which).isPresent();
    }

    private Optional<OutboundMessage> firstQueued(Predicate<OutboundMessage> which) {
        return read().entries().stream()
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
        return read().count(QUEUED);
    }

    @Override
    public synchronized int inProcess() {
        return read().count(IN_PROCESS);
    }

    @Override
    public synchronized long sent() {
        return read().forgotten() + read().count(SENT);
    }
}
