package org.presencemonitor.ui.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;

/** A client whose presence a test sets, and which records the commands it gets. */
public final class FakeSource implements PresenceSource, Commands {
    private final List<Consumer<Presence>> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> asked = new CopyOnWriteArrayList<>();
    private volatile Presence current;
    private volatile Consumer<Command> onAsk = command -> {};

    public FakeSource(Presence first) {
        current = first;
    }

    /** The only client there is. */
    public WatchedClients alone() {
        return new WatchedClients(List.of(new WatchedClients.Client(current.provider(), this, this)), Runnable::run);
    }

    public void say(Presence next) {
        current = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    public void onAsk(Consumer<Command> reaction) {
        onAsk = reaction;
    }

    public List<Command> asked() {
        return asked;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Presence current() {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<Presence> listener) {
        listeners.add(listener);
        listener.accept(current);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<CommandResult> start() {
        return ask(Command.START);
    }

    @Override
    public CompletableFuture<CommandResult> signIn() {
        return ask(Command.SIGN_IN);
    }

    @Override
    public CompletableFuture<CommandResult> signOut() {
        return ask(Command.SIGN_OUT);
    }

    @Override
    public CompletableFuture<CommandResult> logOff() {
        return ask(Command.LOG_OFF);
    }

    @Override
    public CompletableFuture<CommandResult> setStatus(MyStatus status) {
        return ask(Command.SET_STATUS);
    }

    private CompletableFuture<CommandResult> ask(Command command) {
        asked.add(command);
        onAsk.accept(command);
        return CompletableFuture.completedFuture(new CommandResult(
                command,
                CommandResult.CommandOutcome.DONE,
                Optional.empty(),
                Optional.empty(),
                Moment.at(Instant.EPOCH),
                Duration.ZERO));
    }
}
