package org.presencemonitor.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.simulator.recording.Recorder;

/**
 * Records what the user asks a monitor for, as far as it is tried. A start is not: no recording has a client that could
 * be started.
 *
 * @param commands of the monitor
 */
public record RecordedCommands(Commands commands, Recorder recorder) implements Commands {
    @Override
    public CompletableFuture<CommandResult> start() {
        return commands.start();
    }

    @Override
    public CompletableFuture<CommandResult> signIn() {
        return recorded("sign-in", commands::signIn);
    }

    @Override
    public CompletableFuture<CommandResult> signOut() {
        return recorded("sign-out", commands::signOut);
    }

    @Override
    public CompletableFuture<CommandResult> logOff() {
        return recorded("log-off", commands::logOff);
    }

    @Override
    public CompletableFuture<CommandResult> setStatus(MyStatus status) {
        return recorded("set-status: " + status.hex(), () -> commands.setStatus(status));
    }

    private CompletableFuture<CommandResult> recorded(String step, Supplier<CompletableFuture<CommandResult>> command) {
        Runnable forget = recorder.asked(step);
        CompletableFuture<CommandResult> result = command.get();
        result.thenAccept(ended -> {
            if (ended.outcome() == CommandOutcome.REFUSED) {
                forget.run();
            }
        });
        return result;
    }
}
