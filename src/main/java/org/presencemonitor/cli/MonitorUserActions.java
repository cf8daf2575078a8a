package org.presencemonitor.cli;

import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.simulator.scenario.UserActions;

/**
 * The actions of a scenario's user, carried out as the monitor's commands.
 *
 * @param commands of the monitor
 */
public record MonitorUserActions(Commands commands) implements UserActions {
    @Override
    public void start() {
        commands.start();
    }

    @Override
    public void signIn() {
        commands.signIn();
    }

    @Override
    public void signOut() {
        commands.signOut();
    }

    @Override
    public void logOff() {
        commands.logOff();
    }

    @Override
    public void setStatus(MyStatus status) {
        commands.setStatus(status);
    }
}
