package org.presencemonitor.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Subscription;

/**
 * The window, for the rest of the program. It listens from its construction, but JavaFX is neither loaded nor started
 * before the first {@link #show()}: a start into the tray stays light. Methods may be called from any thread.
 */
public final class PresenceWindow implements AutoCloseable {
    private final StatusFeed feed;
    private final WindowDependencies parts;
    private Optional<OpenWindow> open = Optional.empty();
    private boolean closed;

    /**
     * A window on those clients, of which it shows the chosen one.
     *
     * @param providers subscribes to which client is Office's default
     */
    public PresenceWindow(
            WatchedClients clients,
            Function<Consumer<ProviderList>, Subscription> providers,
            WindowDependencies parts) {
        this.parts = parts;
        this.feed = new StatusFeed(clients, providers, parts.clock());
    }

    /**
     * Starts the toolkit in the background, for a window that will be shown soon. What keeps it from starting is told
     * by {@link #show()}.
     */
    public static void prepare() {
        FxWindow.prepare();
    }

    /**
     * Shows the window, or brings it to the front. The first call waits for the toolkit to start and for the first
     * frame.
     *
     * @throws NoDisplayException when there can be no window here
     */
    public synchronized void show() throws NoDisplayException {
        if (!closed) {
            opened().raise();
        }
    }

    /**
     * Shows the settings, or brings them to the front. The first call waits as {@link #show()} does.
     *
     * @throws NoDisplayException when there can be no window here
     */
    public synchronized void showSettings() throws NoDisplayException {
        if (!closed) {
            opened().raiseSettings();
        }
    }

    private OpenWindow opened() throws NoDisplayException {
        if (open.isEmpty()) {
            open = Optional.of(FxWindow.open(feed, parts));
        }
        return open.get();
    }

    /** Removes the window and ends the toolkit, for good. */
    @Override
    public synchronized void close() {
        closed = true;
        feed.close();
        open.ifPresent(OpenWindow::close);
        open = Optional.empty();
    }
}
