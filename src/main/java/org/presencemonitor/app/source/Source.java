package org.presencemonitor.app.source;

import java.util.List;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;

/** Where the flags, Messengers and mail sessions of clients come from. Nothing of it runs before it is opened. */
public interface Source {
    /** The clients to watch, the first one first; never empty, and the same at each call. May block on the disk. */
    List<Provider> providers();

    /** What it would show now, whether it is watched or not; starts nothing. May block for a moment. */
    SourceLook look();

    /** The same for who looks often; the caller closes it. */
    default SourceLooker looker() {
        return this::look;
    }

    /** Begins; the caller closes it. May block on the disk. */
    OpenSource open(SourceThreads threads);
}
