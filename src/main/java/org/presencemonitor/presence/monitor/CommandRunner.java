package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.WhyNot;

/**
 * The one command that is under way: it ends when its goal is reached, when a call fails, or when its time is up. Runs
 * on the presence thread alone.
 */
final class CommandRunner {
    private final ScheduledExecutorService presenceThread;
    private final InstantSource clock;
    private final Consumer<CommandResult> onEnd;
    private @Nullable Pending pending;
    private int begun;

    private record Pending(
            int number,
            Command command,
            Instant since,
            Predicate<Presence> goal,
            Outcome whenTimeIsUp,
            CompletableFuture<CommandResult> answer,
            ScheduledFuture<?> timer) {}

    /** @param onEnd receives the result before the command's future completes */
    CommandRunner(ScheduledExecutorService presenceThread, InstantSource clock, Consumer<CommandResult> onEnd) {
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    RunningCommand begin(
            Command command,
            Predicate<Presence> goal,
            Duration limit,
            Outcome whenTimeIsUp,
            CompletableFuture<CommandResult> answer) {
        Instant now = clock.instant();
        int number = ++begun;
        ScheduledFuture<?> timer =
                presenceThread.schedule(() -> timeIsUp(number), limit.toNanos(), TimeUnit.NANOSECONDS);
        pending = new Pending(number, command, now, goal, whenTimeIsUp, answer, timer);
        return new RunningCommand(command, now);
    }

    void refuse(Command command, WhyNot why, CompletableFuture<CommandResult> answer) {
        CommandResult result = new CommandResult(
                command, Outcome.REFUSED, Optional.empty(), Optional.of(why), clock.instant(), Duration.ZERO);
        onEnd.accept(result);
        answer.complete(result);
    }

    boolean isRunning(Command command) {
        return pending != null && pending.command() == command;
    }

    /** A call of the running command was answered with an error. */
    void failed(Command command, Failure failure) {
        if (isRunning(command)) {
            end(Outcome.FAILED, Optional.of(failure));
        }
    }

    void done(Command command) {
        if (isRunning(command)) {
            end(Outcome.DONE, Optional.empty());
        }
    }

    /** Ends the command if its goal has been reached. */
    void check(Presence now) {
        if (pending != null && pending.goal().test(now)) {
            end(Outcome.DONE, Optional.empty());
        }
    }

    private void timeIsUp(int number) {
        Pending timed = pending;
        if (timed != null && timed.number() == number) {
            end(timed.whenTimeIsUp(), Optional.empty());
        }
    }

    private void end(Outcome outcome, Optional<Failure> failure) {
        Pending ended = pending;
        if (ended == null) {
            return;
        }
        pending = null;
        ended.timer().cancel(false);
        Instant now = clock.instant();
        CommandResult result = new CommandResult(
                ended.command(), outcome, failure, Optional.empty(), now, Duration.between(ended.since(), now));
        onEnd.accept(result);
        ended.answer().complete(result);
    }
}
