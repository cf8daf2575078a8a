package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.activity.ActivityList;
import org.presencemonitor.ui.activity.ActivityRow;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.PastHistory;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The Activity tab in its window")
class ActivityTabTest {
    private static final int MANY = 100_000;
    /** Twice as many as are in sight. */
    private static final int FEW_CELLS = 80;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final PastHistory history = new PastHistory();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final InstantSource clock = InstantSource.fixed(Example.NOW);
    private final StatusFeed feed = new StatusFeed(source.alone(), listener -> () -> {}, clock);
    private Stage stage;
    private MainWindow window;
    private UserRobot hands;

    @BeforeEach
    void open() throws Exception {
        WindowDependencies parts = WindowDependenciesBuilder.of(
                source,
                new Texts(Locale.UK, ZoneOffset.UTC),
                clock,
                scheduler,
                new FakeHost(),
                Theme.LIGHT,
                "Simulated",
                Optional.empty(),
                history);
        stage = Fx.get(Stage::new);
        window = Fx.get(() -> new MainWindow(stage, parts));
        feed.attach(new Coalescer<>(Platform::runLater, window::show)::offer);
        hands = UserRobot.on(stage, window::raise);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
        feed.close();
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("asks for nothing before it is open, and then shows rows and what happened today in the footer")
    void opens() throws Exception {
        history.with(ActivityExample.days());
        assertThat(history.pages).hasValue(0);
        assertThat(footer()).isEqualTo("Watching 1 provider");

        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitRows(31);
        assertThat(footer()).isEqualTo("12 events today");
        assertThat(Fx.get(() -> list().getAccessibleText())).isEqualTo("Events");

        hands.type(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(footer()).isEqualTo("Watching 1 provider");
    }

    @Test
    @DisplayName("is narrowed by the arrows on its chips, which are radio buttons to a screen reader")
    void chips() throws Exception {
        history.with(ActivityExample.days());
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(focused()).isEqualTo("show-all");
        hands.type(KeyCode.RIGHT);
        hands.type(KeyCode.RIGHT);
        hands.type(KeyCode.RIGHT);
        awaitRows(4);

        assertThat(focused()).isEqualTo("show-mail");
        assertThat(Fx.get(() -> ((ToggleButton) node("#show-mail")).isSelected()))
                .isTrue();
        assertThat(Fx.get(() -> node("#show-mail").getAccessibleRole())).isEqualTo(AccessibleRole.RADIO_BUTTON);
        hands.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("export");
        hands.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("activity-search");
    }

    @Test
    @DisplayName("is searched with Ctrl+F from anywhere, and Esc shows everything again")
    void search() throws Exception {
        history.with(ActivityExample.days());
        hands.type(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isEqualTo("activity-search");
        Fx.run(() -> ((TextField) node("#activity-search")).setText("In a meeting"));
        awaitRows(4);

        hands.type(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> ((TextField) node("#activity-search")).getText()))
                .isEmpty();
        awaitRows(31);
        Fx.run(() -> ((TextField) node("#activity-search")).setText("nowhere"));
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(
                        () -> ((Labeled) node("#activity-note")).getText().equals("Nothing matches.")));
    }

    @Test
    @DisplayName("copies the chosen rows with Ctrl+C, as rows of a table")
    void copies() throws Exception {
        history.with(ActivityExample.days());
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitRows(31);
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().clearSelection();
            list().getSelectionModel().selectRange(1, 3);
        });
        hands.type(KeyCode.CONTROL, KeyCode.C);

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString().replace('\u00a0', ' ')))
                .isEqualTo("""
                        2026-03-05 10:00:14\tSign out\tSigned out in 0.9 s.\t
                        2026-03-05 10:00:14\tSigned out\tserver answered after 0.8 s\tS_OK""");
        assertThat(Fx.get(() -> list().getContextMenu().getItems().get(0).getText()))
                .isEqualTo("Copy");
    }

    @Test
    @DisplayName("scrolls through 100 000 rows with few cells, and a page is asked for when its time comes")
    void manyRows() throws Exception {
        history.with(ActivityExample.many(MANY));
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        await().atMost(5, SECONDS).until(() -> rows() > 50);
        assertThat(history.pages.get()).isLessThan(4);
        int asked = history.pages.get();
        for (int i = 0; i < 40; i++) {
            int before = rows();
            Fx.run(() -> list().scrollTo(list().getItems().size() - 1));
            Fx.run(() -> window.scene().snapshot(null));
            await().atMost(5, SECONDS).until(() -> rows() > before);
        }

        assertThat(rows()).isGreaterThan(4_000);
        assertThat(history.pages.get()).isGreaterThanOrEqualTo(asked + 40);
        assertThat(Fx.get(() -> list().cells())).isLessThan(FEW_CELLS);
    }

    @Test
    @DisplayName("does not move what is being read when something happens, and a button shows what is new")
    void holdsStill() throws Exception {
        history.with(ActivityExample.many(300));
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        await().atMost(5, SECONDS).until(() -> rows() >= 100);
        Fx.run(() -> list().scrollTo(50));
        Fx.run(() -> window.scene().snapshot(null));
        ActivityRow first = Fx.get(() -> list().getItems().get(0));

        history.add(
                ActivityExample.state(Example.NOW.toString(), EntryCategory.STATUS, PresenceState.AWAY, MyStatus.AWAY));
        source.say(Example.BE_RIGHT_BACK.presence());
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(() -> node("#activity-new").isVisible()));
        assertThat(Fx.get(() -> ((Labeled) node("#activity-new")).getText())).isEqualTo("1 new event");
        assertThat(Fx.get(() -> list().getItems().get(0))).isEqualTo(first);

        Fx.run(() -> ((javafx.scene.control.Button) node("#activity-new")).fire());
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(() -> !node("#activity-new").isVisible()));
        assertThat(Fx.get(() -> list().getItems().get(1).spoken())).contains("Away");
    }

    @Test
    @DisplayName("offers what it shows as a table, as JSON and as a scenario")
    void exports() throws Exception {
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(Fx.get(() -> ((MenuButton) node("#export"))
                        .getItems().stream().map(MenuItem::getText).toList()))
                .isEqualTo(List.of("Table (CSV)", "JSON", "Scenario to play"));
    }

    private void awaitRows(int number) {
        await().atMost(5, SECONDS).until(() -> rows() == number);
    }

    private int rows() throws Exception {
        return Fx.get(() -> list().getItems().size());
    }

    private String footer() throws Exception {
        return Fx.get(() -> ((Labeled) node(".footer .label")).getText());
    }

    private ActivityList list() {
        return (ActivityList) node("#activity-list");
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private String focused() throws Exception {
        return Fx.get(() -> window.scene().getFocusOwner().getId());
    }
}
