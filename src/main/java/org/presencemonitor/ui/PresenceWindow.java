package org.presencemonitor.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Subscription;

/**
 * The window, for the rest of the program. It listens from its construction, but JavaFX is neither loaded nor started
 * before the first {@link #show()}: a hidden start stays fast. Methods may be called from any thread.
 */
public final class PresenceWindow implements AutoCloseable {
    private StatusFeed feed;
    private WindowDependencies parts;
    private Optional<OpenWindow> open = Optional.empty();
    private Runnable whenToolkitRuns = () -> {};
    private boolean closed;

    /** Shows the chosen one of the clients; {@code providers} subscribes to their list with Office's default. */
    public PresenceWindow(
            WatchedClients clients,
            Function<Consumer<ProviderList>, Subscription> providers,
            WindowDependencies parts) {
        this.parts = parts;
        this.feed = new StatusFeed(clients, providers, parts.clock());
    }

    /**
     * Shows the chosen one of other clients from now on, with all that belongs to them; what the user has opened stays
     * open.
     */
    public synchronized void watch(
            WatchedClients clients, Function<Consumer<ProviderList>, Subscription> providers, WindowDependencies next) {
        if (closed || next.equals(parts)) {
            return;
        }
        feed.close();
        parts = next;
        feed = new StatusFeed(clients, providers, next.clock());
        open.ifPresent(window -> window.watch(feed, next));
    }

    /** Starts the toolkit in the background for a window shown soon. {@link #show()} reports a failure. */
    public static void prepare() {
        FxWindow.prepare();
    }

    /** Calls back once the toolkit runs, on its thread; never, when no window is shown or none can be. */
    public synchronized void whenToolkitRuns(Runnable work) {
        whenToolkitRuns = work;
    }

    /**
     * Shows the window, or brings it to the front as far as the window manager allows that to a program. The first call
     * waits for the toolkit to start and for the first frame.
     *
     * @return false when the window has not been drawn within a time limit
     * @throws NoDisplayException when no window can be shown here
     */
    public synchronized boolean show() throws NoDisplayException {
        return !closed && opened().raise(false);
    }

    /**
     * Does as {@link #show()} does, for a user who asks for the window now.
     *
     * @return false when the window has not been drawn within a time limit
     * @throws NoDisplayException when no window can be shown here
     */
    public synchronized boolean bringToFront() throws NoDisplayException {
        return !closed && opened().raise(true);
    }

    /** Takes the window off the screen, if it is there; the program goes on in the tray. */
    public synchronized void hide() {
        open.ifPresent(OpenWindow::hide);
    }

    /**
     * Shows the settings, or brings them to the front. The first call waits as {@link #show()} does.
     *
     * @throws NoDisplayException when no window can be shown here
     */
    public synchronized void showSettings() throws NoDisplayException {
        if (!closed) {
            opened().raiseSettings();
        }
    }

    private OpenWindow opened() throws NoDisplayException {
        if (open.isEmpty()) {
            open = Optional.of(FxWindow.open(feed, parts, whenToolkitRuns));
        }
        return open.get();
    }

    /** Removes the window and ends the toolkit; no window can be shown after that. */
    @Override
    public synchronized void close() {
        closed = true;
        feed.close();
        open.ifPresent(OpenWindow::close);
        open = Optional.empty();
    }
}
