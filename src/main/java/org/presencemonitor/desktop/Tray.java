package org.presencemonitor.desktop;

/**
 * An icon in the desktop's tray. Implementations connect in the background; a desktop without a tray is no error, the
 * icon just never becomes visible, and appears when a tray does.
 *
 * <p>All methods may be called from any thread and return at once.
 */
public interface Tray extends AutoCloseable {
    /** Replaces the content; of several at once, the newest is shown. */
    void show(TrayContent content);

    /** True while a panel shows the icon: then closing the window may hide it. */
    boolean isVisible();

    /**
     * True while a panel that would show the icon may still start: at log-in, programs and panels start in any order.
     */
    default boolean mayAppear() {
        return false;
    }

    /** Removes the icon. */
    @Override
    void close();
}
