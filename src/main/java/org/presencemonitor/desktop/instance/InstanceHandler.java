package org.presencemonitor.desktop.instance;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Answers what other processes ask of this program. */
@FunctionalInterface
public interface InstanceHandler {
    /**
     * Begins to answer; may be called from several threads at once.
     *
     * @param lines receives what is said before the last word, from any thread
     * @return completes with the last word; is cancelled when nobody waits for it any more
     */
    CompletableFuture<InstanceAnswer> answer(InstanceRequest request, Consumer<InstanceAnswer> lines);
}
