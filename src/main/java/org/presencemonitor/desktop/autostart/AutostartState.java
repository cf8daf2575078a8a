package org.presencemonitor.desktop.autostart;

import java.util.Optional;

/**
 * What a login would do now.
 *
 * @param on the entry starts this program
 * @param obstacle of one that is off: why it cannot be turned on; of one that is on: why the start will fail
 */
public record AutostartState(boolean on, Optional<AutostartObstacle> obstacle) {
    static final AutostartState ON = new AutostartState(true, Optional.empty());
    static final AutostartState OFF = new AutostartState(false, Optional.empty());

    public static AutostartState off(AutostartObstacle obstacle) {
        return new AutostartState(false, Optional.of(obstacle));
    }

    static AutostartState on(AutostartObstacle obstacle) {
        return new AutostartState(true, Optional.of(obstacle));
    }

    /** Whether no change of the entry could turn it on, because the login has nothing to start. */
    public boolean lacksLauncher() {
        return !on
                && obstacle.filter(AutostartObstacle.NoLauncher.class::isInstance)
                        .isPresent();
    }
}
