package org.presencemonitor.desktop.autostart;

/** The login's entry could not be changed. */
public final class AutostartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient AutostartObstacle obstacle;

    AutostartException(AutostartObstacle obstacle) {
        super(obstacle.toString());
        this.obstacle = obstacle;
    }

    public AutostartObstacle obstacle() {
        return obstacle;
    }
}
