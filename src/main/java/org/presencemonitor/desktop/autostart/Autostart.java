package org.presencemonitor.desktop.autostart;

/**
 * Whether the user's login starts this program. Nothing is remembered: the user and the desktop's own tools change it
 * as well. Safe to use from any thread; calls block on the disk.
 */
public interface Autostart {
    /** What is really there now. */
    AutostartState read();

    /**
     * Makes the login start the program or leave it, and keeps what others have added to the entry. Nothing happens
     * where it is so already.
     *
     * @throws AutostartException when it cannot be changed; everything is then as it was
     */
    void turn(boolean on) throws AutostartException;

    /**
     * Names this program's launcher where the entry is on and the program that it names is not there any more. An entry
     * of another copy of the program that is still there stays.
     *
     * @return whether something was repaired
     * @throws AutostartException when it cannot be changed; everything is then as it was
     */
    boolean repair() throws AutostartException;
}
