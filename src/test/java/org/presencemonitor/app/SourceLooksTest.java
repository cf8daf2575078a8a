package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.app.source.SourceLooker;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.settings.SourcesState;

@DisplayName("The sources, while somebody wants to know what they would show,")
class SourceLooksTest {
    private static final SourceChoice FILE = new SourceChoice.OfFile(Path.of("own.reg"));

    private final List<SourceChoice> looked = new CopyOnWriteArrayList<>();
    private final List<SourceChoice> held = new CopyOnWriteArrayList<>();
    private final List<SourceChoice> wanted = new ArrayList<>();
    private final List<SourcesState> received = new CopyOnWriteArrayList<>();
    private volatile SourceChoice watched = SourceChoice.SIMULATED;
    private volatile SourceChoice broken = FILE;
    private volatile SourceLook there = SourceLook.NOTHING;
    private final SourceLooks looks = new SourceLooks(() -> watched, this::looker, wanted::add);

    private SourceLooker looker(SourceChoice choice) {
        held.add(choice);
        return new SourceLooker() {
            @Override
            public SourceLook look() {
                looked.add(choice);
                if (choice.equals(broken)) {
                    throw new IllegalStateException("unreadable");
                }
                return choice.equals(SourceChoice.SYSTEM) ? there : SourceLook.NOTHING;
            }

            @Override
            public void close() {
                held.remove(choice);
            }
        };
    }

    @Test
    @DisplayName("are looked at: those that are always offered, and the one that is watched")
    @SuppressWarnings("try") // the subscription is held, not used
    void which() {
        try (Subscription subscription = looks.subscribe(received::add)) {
            await().until(() -> received.size() == 1);
            assertThat(looked).containsExactlyInAnyOrder(SourceChoice.SIMULATED, SourceChoice.SYSTEM);

            watched = FILE;
            looks.renew();
            await().until(() -> received.size() == 2);
            assertThat(received.getLast().watched()).isEqualTo(FILE);
            assertThat(received.getLast().looks()).containsOnlyKeys(SourceChoice.SIMULATED, SourceChoice.SYSTEM, FILE);
            assertThat(received.getLast().looks().get(FILE)).isEqualTo(SourceLook.failed("unreadable"));
        }
    }

    @Test
    @DisplayName("are held until nobody wants to know, or another one is watched, and opened once")
    void held() {
        watched = FILE;
        Subscription subscription = looks.subscribe(received::add);
        await().until(() -> received.size() == 1);
        looks.renew();
        await().until(() -> looked.size() == 6);
        assertThat(held).containsExactlyInAnyOrder(SourceChoice.SIMULATED, SourceChoice.SYSTEM, FILE);

        watched = SourceChoice.SYSTEM;
        looks.renew();
        await().until(() -> received.size() == 2);
        assertThat(held).containsExactlyInAnyOrder(SourceChoice.SIMULATED, SourceChoice.SYSTEM);

        subscription.close();
        looks.renew();
        await().until(held::isEmpty);
    }

    @Test
    @DisplayName("are looked at again after a while, and a change is told")
    @SuppressWarnings("try") // the subscription is held, not used
    void again() {
        try (Subscription subscription = looks.subscribe(received::add)) {
            await().until(() -> received.size() == 1);
            there = SourceLook.at(List.of(new FoundClient("Pidgin", Optional.empty(), true, Optional.empty())));
            await().until(() -> received.size() == 2);
            assertThat(received.getLast().looks().get(SourceChoice.SYSTEM)).isEqualTo(there);
        }
    }

    @Test
    @DisplayName("are left alone before and afterwards")
    void leftAlone() {
        looks.renew();
        Subscription subscription = looks.subscribe(received::add);
        await().until(() -> received.size() == 1);
        subscription.close();
        looks.renew();
        looks.watch(SourceChoice.SYSTEM);

        assertThat(wanted).containsExactly(SourceChoice.SYSTEM);
        assertThat(looked).hasSize(2);
    }
}
