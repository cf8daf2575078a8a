package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.presence.RecentChanges.Change;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.LanesExample;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** Draws every example in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The Status tab")
class ScreensTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("has no word that does not come from the texts")
    void hasNoWordOfItsOwn() throws Exception {
        Stage stage = Fx.get(Stage::new);
        MainWindow window =
                Fx.get(() -> new MainWindow(stage, parts(new Rendering(Theme.LIGHT, "ru", 100), scheduler)));
        Fx.run(stage::show);
        Set<String> foreign = new TreeSet<>();
        for (Example example : Example.values()) {
            if (example == Example.FLAG_UNREADABLE) {
                continue; // quotes the registry
            }
            Fx.run(() -> window.show(new StatusFeed.Moment(example.presence(), recent(example))));
            Fx.run(() -> window.scene().snapshot(null));
            for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
                if (node instanceof Labeled labeled) {
                    foreign.add(ScreenTexts.NAMES_AND_CODES
                            .matcher(labeled.getText())
                            .replaceAll(""));
                }
            }
        }
        Fx.run(window::close);

        assertThat(foreign)
                .anyMatch(text -> text.contains("Статус"))
                .noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
    }

    @ParameterizedTest
    @DisplayName("shows every state whole: no text is cut off, and rows and buttons stay where they are")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsEveryStateWhole(Rendering rendering) throws Exception {
        Stage stage = Fx.get(Stage::new);
        MainWindow window = Fx.get(() -> new MainWindow(stage, parts(rendering, scheduler)));
        Fx.run(stage::show);
        List<String> cut = new ArrayList<>();
        List<Double> buttonsWithoutBanner = new ArrayList<>();
        for (Example example : Example.values()) {
            Fx.run(() -> window.show(new StatusFeed.Moment(example.presence(), recent(example))));
            rendering.draw(example.fileName(), window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
            if (!Fx.get(() -> window.scene().lookup(".banner").isVisible())) {
                buttonsWithoutBanner.add(Fx.get(() -> top(window.scene(), "#primary")));
            }
        }
        cut.addAll(drawDetails(window, rendering));
        cut.addAll(drawSeveralClients(window, rendering));
        cut.addAll(drawSmallest(stage, window, rendering));
        Fx.run(window::close);

        assertThat(cut).isEmpty();
        assertThat(buttonsWithoutBanner).isNotEmpty().containsOnly(buttonsWithoutBanner.get(0));
    }

    static WindowDependencies parts(Rendering rendering, ScheduledExecutorService scheduler) {
        Texts texts = rendering.texts();
        return WindowDependenciesBuilder.of(
                new FakeSource(Example.AVAILABLE.presence()),
                texts,
                InstantSource.fixed(Example.NOW),
                scheduler,
                new FakeHost(),
                rendering.look(),
                texts.say(Phrase.SIMULATED),
                Optional.empty(),
                new LanesExample());
    }

    private static List<String> drawDetails(MainWindow window, Rendering rendering) throws Exception {
        Example example = Example.UNREACHABLE;
        Fx.run(() -> window.show(new StatusFeed.Moment(example.presence(), recent(example))));
        Fx.run(() -> ((Hyperlink) window.scene().lookup("#details")).fire());
        rendering.draw("unreachable-details", window.scene());
        return Fx.get(() -> ScreenTexts.cutOff(example, window.scene()));
    }

    /** The chooser, and above the page who took Office's default. */
    private static List<String> drawSeveralClients(MainWindow window, Rendering rendering) throws Exception {
        Presence lync = SeveralClients.of(SeveralClients.LYNC, Example.SIGNED_OUT);
        OfficeDefaultTaken taken = new OfficeDefaultTaken("Communicator", Optional.of("Lync"), Example.NOW);
        ClientList clients = new ClientList(
                List.of(Example.AVAILABLE.presence(), lync), Optional.of(SeveralClients.LYNC), Optional.of(taken));
        Fx.run(() -> window.show(new StatusFeed.Moment(lync, recent(Example.SIGNED_OUT), clients)));
        rendering.draw("several-clients", window.scene());
        return Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene()));
    }

    private static List<String> drawSmallest(Stage stage, MainWindow window, Rendering rendering) throws Exception {
        Fx.run(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        await().atMost(5, SECONDS).until(() -> Fx.get(() -> window.scene().getWidth() <= stage.getMinWidth()));
        rendering.draw("smallest", window.scene());
        return Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene()));
    }

    static RecentChanges recent(Example example) {
        List<Change> earlier = List.of(
                new Change(Example.ago(1730), PresenceState.BUSY, Optional.of(new MyStatus(0x0032)), "0x0032"),
                new Change(Example.ago(5060), PresenceState.AVAILABLE, Optional.of(new MyStatus(0x0002)), "0x0002"),
                new Change(Example.ago(5063), PresenceState.SIGNING_IN, Optional.of(new MyStatus(0x0200)), "0x0200"),
                new Change(Example.ago(5100), PresenceState.STARTING, Optional.empty(), "= 1"),
                new Change(Example.ago(7200), PresenceState.NOT_RUNNING, Optional.empty(), "= 0"));
        return new RecentChanges(5, earlier).with(example.presence(), Example.NOW);
    }

    static double top(Scene scene, String id) {
        return scene.lookup(id).localToScene(0, 0).getY();
    }
}
