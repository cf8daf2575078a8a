package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * The one command that is under way: it ends when its goal is reached, when a call fails, or when its time is up. Runs
 * on the presence thread alone.
 */
final class CommandRunner {
    /** Twice the client's own logon time-out, which ends with an event (communicator.md 5.1). */
    static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** The client shows an accepted status at once, or never (communicator.md 2.3). */
    static final Duration STATUS_TIMEOUT = Duration.ofSeconds(3);

    private final ScheduledExecutorService presenceThread;
    private final TimeSource clock;
    private final Consumer<CommandResult> onEnd;
    private @Nullable Pending pending;
    private int begun;

    private record Pending(
            int number,
            Command command,
            Moment since,
            Predicate<Presence> goal,
            CompletableFuture<CommandResult> answer,
            ScheduledFuture<?> timer) {}

    /** @param onEnd receives the result before the command's future completes */
    CommandRunner(ScheduledExecutorService presenceThread, TimeSource clock, Consumer<CommandResult> onEnd) {
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    RunningCommand begin(Command command, Predicate<Presence> goal, CompletableFuture<CommandResult> answer) {
        Duration timeout = command == Command.SET_STATUS ? STATUS_TIMEOUT : TIMEOUT;
        Moment now = clock.now();
        int number = ++begun;
        ScheduledFuture<?> timer =
                presenceThread.schedule(() -> timeIsUp(number), timeout.toNanos(), TimeUnit.NANOSECONDS);
        pending = new Pending(number, command, now, goal, answer, timer);
        return new RunningCommand(command, now);
    }

    void refuse(Command command, WhyNot why, CompletableFuture<CommandResult> answer) {
        CommandResult result = new CommandResult(
                command, CommandOutcome.REFUSED, Optional.empty(), Optional.of(why), clock.now(), Duration.ZERO);
        onEnd.accept(result);
        answer.complete(result);
    }

    boolean isRunning(Command command) {
        return pending != null && pending.command() == command;
    }

    /** A call of the running command was answered with an error. */
    void failed(Command command, Failure failure) {
        if (isRunning(command)) {
            end(CommandOutcome.FAILED, Optional.of(failure));
        }
    }

    /** The running command could not be carried out. */
    void refused(Command command, String sentence) {
        if (isRunning(command)) {
            end(CommandOutcome.FAILED, Optional.empty(), Optional.of(sentence));
        }
    }

    void done(Command command) {
        if (isRunning(command)) {
            end(CommandOutcome.DONE, Optional.empty());
        }
    }

    /** Ends the command if its goal has been reached. */
    void check(Presence now) {
        if (pending != null && pending.goal().test(now)) {
            end(CommandOutcome.DONE, Optional.empty());
        }
    }

    /** Nobody will learn how the running command ends: its answer is cancelled. */
    void close() {
        Pending abandoned = pending;
        pending = null;
        if (abandoned != null) {
            abandoned.timer().cancel(false);
            abandoned.answer().cancel(false);
        }
    }

    private void timeIsUp(int number) {
        Pending timed = pending;
        if (timed != null && timed.number() == number) {
            boolean ignored = timed.command() == Command.SET_STATUS;
            end(ignored ? CommandOutcome.IGNORED : CommandOutcome.TIMED_OUT, Optional.empty());
        }
    }

    private void end(CommandOutcome outcome, Optional<Failure> failure) {
        end(outcome, failure, Optional.empty());
    }

    private void end(CommandOutcome outcome, Optional<Failure> failure, Optional<String> refusal) {
        Pending ended = pending;
        if (ended == null) {
            return;
        }
        pending = null;
        ended.timer().cancel(false);
        Moment now = clock.now();
        CommandResult result = new CommandResult(
                ended.command(), outcome, failure, refusal, Optional.empty(), now, now.since(ended.since()));
        onEnd.accept(result);
        ended.answer().complete(result);
    }
}
