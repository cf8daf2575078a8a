package org.presencemonitor.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.settings.SourceControls;
import org.presencemonitor.ui.settings.SourcesState;

/** Sources whose state a test sets, and which watch at once what they are asked to. */
public final class FakeSources implements SourceControls {
    public static final FoundClient PIDGIN = new FoundClient("Pidgin", Optional.of("2.14.12"), true, Optional.of(true));
    public static final SourceChoice FILE =
            new SourceChoice.OfFile(Path.of("/home/user/Documents/providers/registry-of-my-own.reg"));

    public final List<SourceChoice> asked = new CopyOnWriteArrayList<>();
    private final List<Consumer<SourcesState>> listeners = new CopyOnWriteArrayList<>();
    private volatile SourcesState state = new SourcesState(
            SourceChoice.SIMULATED,
            Map.of(
                    SourceChoice.SIMULATED,
                    SourceLook.at(List.of(new FoundClient("Communicator", Optional.empty(), true, Optional.empty()))),
                    SourceChoice.SYSTEM,
                    SourceLook.at(List.of(PIDGIN)),
                    FILE,
                    SourceLook.at(List.of(
                            new FoundClient("Communicator", Optional.empty(), false, Optional.empty()),
                            new FoundClient("MyClient", Optional.empty(), true, Optional.empty())))));

    public void say(SourcesState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    public SourcesState state() {
        return state;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Subscription subscribe(Consumer<SourcesState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    @Override
    public void watch(SourceChoice choice) {
        asked.add(choice);
        say(new SourcesState(choice, state.looks()));
    }
}
