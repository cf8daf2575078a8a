package org.presencemonitor.desktop;

/**
 * Shows notifications the way the desktop does. A desktop that shows none is no error: nothing happens then.
 *
 * <p>All methods may be called from any thread. They return at once, {@link #close} excepted, which may take a moment.
 */
public interface Notifier extends AutoCloseable {
    /** Shows it, in place of an earlier one with the same subject. */
    void show(Notification notification);

    /** Removes the one with that subject, where there is one and the desktop can. */
    void withdraw(String about);

    /** Removes all of them: their buttons would no longer work. */
    @Override
    void close();
}
