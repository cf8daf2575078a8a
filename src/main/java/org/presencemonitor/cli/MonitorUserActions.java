package org.presencemonitor.cli;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.simulator.scenario.UserActions;
import org.presencemonitor.simulator.text.Spelling;

/**
 * The actions of a scenario's user, carried out as the monitor's commands.
 *
 * @param commands of the monitor
 */
public record MonitorUserActions(Commands commands) implements UserActions {
    @Override
    public CompletableFuture<String> start() {
        return word(commands.start());
    }

    @Override
    public CompletableFuture<String> signIn() {
        return word(commands.signIn());
    }

    @Override
    public CompletableFuture<String> signOut() {
        return word(commands.signOut());
    }

    @Override
    public CompletableFuture<String> logOff() {
        return word(commands.logOff());
    }

    @Override
    public CompletableFuture<String> setStatus(MyStatus status) {
        return word(commands.setStatus(status));
    }

    private static CompletableFuture<String> word(CompletableFuture<CommandResult> command) {
        return command.thenApply(result -> Spelling.ofConstant(result.outcome().name()));
    }
}
