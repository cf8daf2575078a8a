package org.presencemonitor.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/** One life of the client's process, as the objects feel it that it hands out. Safe to use from any thread. */
final class ProcessLifetime {
    private volatile @Nullable HResult end;

    /** The process is gone: every member of every object answers this from now on. */
    void cut(HResult answer) {
        end = answer;
    }

    /** What members answer instead of doing their work; empty while the process lives. */
    Optional<HResult> end() {
        return Optional.ofNullable(end);
    }
}
