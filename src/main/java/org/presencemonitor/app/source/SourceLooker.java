package org.presencemonitor.app.source;

import org.presencemonitor.presence.SourceLook;

/** Looks at a source again and again, with what it needs for that held meanwhile. Used by one thread at a time. */
@FunctionalInterface
public interface SourceLooker extends AutoCloseable {
    /** What the source would show now. May block for a moment. */
    SourceLook look();

    /** Gives up what it holds. */
    @Override
    default void close() {}
}
