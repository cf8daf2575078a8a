package org.presencemonitor.simulator;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/** One run of the client's process, as the objects see it that it hands out. Safe to use from any thread. */
final class ProcessLifetime {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable HResult end;

    /** The process has ended: every member of every object answers this from now on. */
    void disconnect(HResult answer) {
        end = answer;
    }

    /** What members answer instead of doing their work; empty while the process runs. */
    Optional<HResult> end() {
        return Optional.ofNullable(end);
    }

    /** Completed under the simulator's lock once all traces of the process are gone. */
    CompletableFuture<Void> ended() {
        return ended;
    }
}
