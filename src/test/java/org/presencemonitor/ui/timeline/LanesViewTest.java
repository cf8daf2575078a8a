package org.presencemonitor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.WindowDependencies;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.WindowTheme;
import org.presencemonitor.ui.control.Zoom;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHistory;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.PngFile;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.testing.WorkingDaysHistory;

@Tag("desktop")
@DisplayName("The lanes at work")
class LanesViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final WorkingDaysHistory example = new WorkingDaysHistory();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile LaneAnswer answering = example::lanes;
    private Stage stage;
    private LanesView lanes;
    private final UserRobot robot = new UserRobot(() -> stage.getScene());

    private interface LaneAnswer {
        CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone);
    }

    @BeforeEach
    void open() throws Exception {
        HistorySource history = new FakeHistory() {
            @Override
            public CompletableFuture<List<DayLane>> lanes(
                    Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
                return answering.lanes(provider, first, last, zone);
            }
        };
        WindowDependencies dependencies = WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .history(history)
                .build(scheduler);
        stage = Fx.get(Stage::new);
        lanes = Fx.get(() -> new LanesView(dependencies.viewContext(), dependencies.history()));
        Fx.run(() -> {
            lanes.onRange(days -> ranges.add(days.first() + " " + days.last()));
            lanes.setProvider(Provider.COMMUNICATOR);
            lanes.seen(true);
            StackPane page = new StackPane(lanes);
            page.setStyle("-fx-padding: 40;");
            Zoom zoom = new Zoom(page);
            Scene scene = new Scene(zoom, 476, 440);
            new WindowTheme(scene, zoom).apply(new DisplaySettings(Theme.LIGHT, 100, Language.SYSTEM, true));
            stage.setScene(scene);
            stage.show();
        });
        settle();
        Fx.until(stage::isFocused);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(lanes::close);
        Fx.run(stage::close);
        scheduler.shutdownNow();
    }

    @Nested
    @DisplayName("with the mouse")
    class WithTheMouse {
        @Test
        @DisplayName("describe the stretch under it at once, follow it, and show nothing over the time to come")
        void hover() throws Exception {
            robot.move("#lane-5", 0.52);
            assertThat(tip()).contains("Away, 12:06–13:13, 1 h 7 min");
            double before = Fx.get(() -> tooltip().orElseThrow().getAnchorX());

            robot.move("#lane-5", 0.54);
            assertThat(tip()).hasValueSatisfying(text -> assertThat(text).startsWith("Away, "));
            assertThat(Fx.get(() -> tooltip().orElseThrow().getAnchorX())).isGreaterThan(before);
            assertThat(Fx.get(() -> tooltip().orElseThrow().getY()
                            + tooltip().orElseThrow().getHeight()))
                    .isLessThan(Fx.get(() -> node("#lane-5").localToScreen(0, 0).getY() + 20));

            robot.move("#lane-6", 0.9);
            assertThat(tip()).isEmpty();
        }

        @Test
        @DisplayName("open the day that is clicked, and report which days are shown")
        void opensADay() throws Exception {
            click("#lane-4");

            assertThat(ranges).containsExactly("2026-02-27 2026-03-05", "2026-03-03 2026-03-03");
            assertThat(Fx.get(() -> title())).isEqualTo("Tuesday, 3 March 2026");
            assertThat(Fx.get(() -> node("#lane").isVisible())).isTrue();
        }

        @Test
        @DisplayName("go back and forth, and never beyond today")
        void backAndForth() throws Exception {
            click("#lanes-later");
            click("#lanes-earlier");
            click("#lanes-earlier");
            click("#lanes-later");
            click("#lanes-today");
            click("#lanes-month");

            assertThat(ranges)
                    .containsExactly(
                            "2026-02-27 2026-03-05",
                            "2026-02-20 2026-02-26",
                            "2026-02-13 2026-02-19",
                            "2026-02-20 2026-02-26",
                            "2026-02-27 2026-03-05",
                            "2026-03-01 2026-03-05");
            assertThat(Fx.get(() -> title())).isEqualTo("March 2026");
        }
    }

    @Nested
    @DisplayName("with the keyboard")
    class WithTheKeyboard {
        @Test
        @DisplayName("are one stop, and the arrows go up and down; Enter opens the day")
        void upAndDown() throws Exception {
            tabTo("lane-6");
            type(KeyCode.UP);
            assertThat(focused()).isEqualTo("lane-5");
            type(KeyCode.TAB);
            assertThat(focused()).doesNotStartWith("lane-");
            tabTo("lane-5");
            type(KeyCode.DOWN);
            type(KeyCode.DOWN);
            assertThat(focused()).isEqualTo("lane-6");

            type(KeyCode.ENTER);
            assertThat(ranges).last().isEqualTo("2026-03-05 2026-03-05");
            assertThat(focused()).isEqualTo("lanes-day");
        }

        @Test
        @DisplayName("go from stretch to stretch: each is shown and announced, and the whole again once they are left")
        void stretches() throws Exception {
            tabTo("lane-6");
            String whole = spoken("#lane-6");
            assertThat(whole).startsWith("Today: ");

            type(KeyCode.RIGHT);
            assertThat(spoken("#lane-6")).startsWith("Not watched, 00:00–");
            type(KeyCode.RIGHT);
            type(KeyCode.RIGHT);
            assertThat(spoken("#lane-6")).startsWith("Signing in…, ");
            assertThat(tip()).contains(spoken("#lane-6"));
            type(KeyCode.END);
            assertThat(spoken("#lane-6")).contains("since");
            PngFile.write(Fx.get(() -> stage.getScene().snapshot(null)), Path.of("target/screens/lanes-keyboard.png"));
            type(KeyCode.LEFT);
            assertThat(spoken("#lane-6")).startsWith("Busy, 09:26–");
            type(KeyCode.HOME);
            assertThat(spoken("#lane-6")).startsWith("Not watched");

            type(KeyCode.TAB);
            assertThat(spoken("#lane-6")).isEqualTo(whole);
            assertThat(tip()).isEmpty();
        }

        @Test
        @DisplayName("choose day, week or month by the arrows")
        void spans() throws Exception {
            tabTo("lanes-week");
            type(KeyCode.RIGHT);
            assertThat(focused()).isEqualTo("lanes-month");
            assertThat(ranges).last().isEqualTo("2026-03-01 2026-03-05");
            type(KeyCode.LEFT);
            type(KeyCode.LEFT);
            assertThat(ranges).last().isEqualTo("2026-03-05 2026-03-05");
        }
    }

    @Nested
    @DisplayName("with a late or failed answer")
    class LateOrFailedAnswer {
        @Test
        @DisplayName("show the lanes before, then a mark that takes no room, then the new ones")
        void waits() throws Exception {
            CompletableFuture<List<DayLane>> late = new CompletableFuture<>();
            answering = (provider, first, last, zone) -> late;
            double height = Fx.get(() -> lanes.getHeight());
            click("#lanes-earlier");
            String before = spoken("#lane-0");
            Fx.until(() -> lanes.lookup(".spinner-ring").getParent().isVisible());
            assertThat(spoken("#lane-0")).isEqualTo(before);
            assertThat(Fx.get(() -> lanes.getHeight())).isEqualTo(height);

            late.complete(example.lanes(Provider.COMMUNICATOR, TODAY.minusDays(13), TODAY.minusDays(7), ZoneOffset.UTC)
                    .join());
            settle();
            assertThat(spoken("#lane-0")).startsWith("Fri 20: ");
            assertThat(Fx.get(() -> lanes.lookup(".spinner-ring").getParent().isVisible()))
                    .isFalse();
        }

        @Test
        @DisplayName("are replaced by a message while they cannot be read, and shown again once they can")
        void fails() throws Exception {
            answering =
                    (provider, first, last, zone) -> CompletableFuture.failedFuture(new IllegalStateException("no"));
            double height = Fx.get(() -> lanes.getHeight());
            click("#lanes-earlier");
            assertThat(Fx.get(() -> lanes.lookup(".lanes-failed").isVisible())).isTrue();
            assertThat(Fx.get(() -> node("#lane-0").getParent().getParent().isVisible()))
                    .isFalse();
            assertThat(Fx.get(() -> lanes.getHeight())).isEqualTo(height);

            answering = example::lanes;
            click("#lanes-today");
            assertThat(Fx.get(() -> lanes.lookup(".lanes-failed").isVisible())).isFalse();
        }
    }

    @Test
    @DisplayName("draw a week of 12,800 stretches with no more nodes than one of seven")
    void manyStretches() throws Exception {
        int nodes = Fx.get(() -> lanes.lookupAll("*").size());
        List<DayLane> busy = WorkingDaysHistory.busyDays(TODAY.minusDays(13), TODAY.minusDays(7), 12_800 / 7);
        answering = (provider, first, last, zone) -> CompletableFuture.completedFuture(busy);

        Fx.run(() -> ((ReasonButton) node("#lanes-earlier")).fire());
        long begun = System.nanoTime();
        Fx.run(() -> stage.getScene().snapshot(null));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("A week of 12,800 stretches: from the answer to the picture in %d ms%n", took.toMillis());

        assertThat(Fx.get(() -> lanes.lookupAll("*").size())).isEqualTo(nodes);
        assertThat(spoken("#lane-0")).contains("1,829 stretches");
        PngFile.write(Fx.get(() -> stage.getScene().snapshot(null)), Path.of("target/screens/lanes-many.png"));
    }

    private String title() {
        return ((Label) lanes.lookup(".section")).getText();
    }

    private Optional<Tooltip> tooltip() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Tooltip && shown.isShowing())
                .map(Tooltip.class::cast)
                .findFirst();
    }

    private Optional<String> tip() throws Exception {
        return Fx.get(() -> tooltip().map(tip -> tip.getText().replace('\u00a0', ' ')));
    }

    private String spoken(String selector) throws Exception {
        return Fx.get(() -> node(selector).getAccessibleText().replace('\u00a0', ' '));
    }

    private Node node(String selector) {
        return lanes.lookup(selector);
    }

    private String focused() throws Exception {
        return Fx.get(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    private void settle() throws Exception {
        Fx.run(() -> {});
        Fx.run(() -> stage.getScene().snapshot(null));
    }

    private void click(String selector) throws Exception {
        robot.click(selector);
        settle();
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < 12 && !focused().equals(id); i++) {
            type(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private void type(KeyCode key) throws Exception {
        robot.type(key);
        settle();
    }
}
