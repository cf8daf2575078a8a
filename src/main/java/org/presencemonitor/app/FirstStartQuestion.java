package org.presencemonitor.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;

/**
 * Whether the user is asked to watch a client of this computer: at the first start that finds one, while neither the
 * settings nor the command line say what to watch, and never twice.
 *
 * @param said whether the command line says what to watch
 * @param look looks at the clients of this computer; may block for a moment
 * @param outside runs it
 */
record FirstStartQuestion(LiveSettings settings, boolean said, Supplier<SourceLook> look, Executor outside) {
    /** The client to ask about; empty when nothing is to be asked. */
    CompletableFuture<Optional<FoundClient>> client() {
        Settings chosen = settings.current();
        if (said || chosen.sourceAsked() || chosen.source().isPresent()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return CompletableFuture.supplyAsync(() -> look.get().first(), outside);
    }

    /** The user has been asked. */
    void asked() {
        settings.change(Settings::withSourceAsked);
    }
}
