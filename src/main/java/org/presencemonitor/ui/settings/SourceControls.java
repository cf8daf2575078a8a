package org.presencemonitor.ui.settings;

import java.util.function.Consumer;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.Subscription;

/** What is watched, and what else could be. Called on the FX thread; must not block. */
public interface SourceControls {
    /** Calls back with the state, soon and on any thread, and with each later one. Sources are looked at meanwhile. */
    Subscription subscribe(Consumer<SourcesState> listener);

    /** Watches that source soon, and after the next start as well. */
    void watch(SourceChoice choice);
}
