package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.ui.activity.ActivityList;
import org.presencemonitor.ui.activity.ActivityRow;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.MemoryHistory;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The Activity tab in its window")
class ActivityTabTest {
    private static final int ROW_COUNT = 100_000;
    /** Twice as many as the window shows. */
    private static final int MAX_CELLS = 80;

    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final MemoryHistory history = new MemoryHistory();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());

    @BeforeEach
    void open() throws Exception {
        window.openInFront(WindowDependenciesBuilder.still(source).history(history), source.alone());
    }

    @Test
    @DisplayName("asks for nothing before it is open, and then shows rows and what happened today in the footer")
    void opens() throws Exception {
        history.with(ActivityExample.days());
        assertThat(history.pages).hasValue(0);
        assertThat(footer()).isEqualTo("Watching 1 provider");

        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitRows(31);
        assertThat(footer()).isEqualTo("12 events today");
        assertThat(Fx.get(() -> list().getAccessibleText())).isEqualTo("Events");

        robot.type(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(footer()).isEqualTo("Watching 1 provider");
    }

    @Test
    @DisplayName("is narrowed by the arrows on its chips, which are radio buttons to a screen reader")
    void chips() throws Exception {
        history.with(ActivityExample.days());
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(window.focused()).isEqualTo("show-all");
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        awaitRows(4);

        assertThat(window.focused()).isEqualTo("show-mail");
        assertThat(Fx.get(() -> ((ToggleButton) window.node("#show-mail")).isSelected()))
                .isTrue();
        assertThat(Fx.get(() -> window.node("#show-mail").getAccessibleRole())).isEqualTo(AccessibleRole.RADIO_BUTTON);
        robot.type(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("export");
        robot.type(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("activity-search");
    }

    @Test
    @DisplayName("is searched with Ctrl+F from anywhere, and Esc shows everything again")
    void search() throws Exception {
        history.with(ActivityExample.days());
        robot.type(KeyCode.CONTROL, KeyCode.F);
        assertThat(window.focused()).isEqualTo("activity-search");
        Fx.run(() -> ((TextField) window.node("#activity-search")).setText("In a meeting"));
        awaitRows(4);

        robot.type(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> ((TextField) window.node("#activity-search")).getText()))
                .isEmpty();
        awaitRows(31);
        Fx.run(() -> ((TextField) window.node("#activity-search")).setText("nowhere"));
        Fx.until(() -> ((Labeled) window.node("#activity-note")).getText().equals("Nothing matches."));
    }

    @Test
    @DisplayName("copies the chosen rows with Ctrl+C, as rows of a table")
    void copies() throws Exception {
        history.with(ActivityExample.days());
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitRows(31);
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().clearSelection();
            list().getSelectionModel().selectRange(1, 3);
        });
        robot.type(KeyCode.CONTROL, KeyCode.C);

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString().replace('\u00a0', ' ')))
                .isEqualTo("""
                        2026-03-05 10:00:14\tSign out\tSigned out in 0.9 s.\t\t
                        2026-03-05 10:00:14\tSigned out\tserver answered after 0.8 s\tS_OK\t""");
        assertThat(Fx.get(() -> list().getContextMenu().getItems().get(0).getText()))
                .isEqualTo("Copy");
    }

    @Test
    @DisplayName("scrolls through 100 000 rows with few cells, and asks for a page when its rows come in sight")
    void manyRows() throws Exception {
        history.with(ActivityExample.many(ROW_COUNT));
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
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
        assertThat(Fx.get(() -> list().cells())).isLessThan(MAX_CELLS);
    }

    @Test
    @DisplayName("does not move what is being read when something happens, and a button shows what is new")
    void holdsStill() throws Exception {
        history.with(ActivityExample.many(300));
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        await().atMost(5, SECONDS).until(() -> rows() >= 100);
        Fx.run(() -> list().scrollTo(50));
        Fx.run(() -> window.scene().snapshot(null));
        ActivityRow first = Fx.get(() -> list().getItems().get(0));

        history.add(ActivityExample.state(
                Example.NOW.instant().toString(), EntryCategory.STATUS, PresenceState.AWAY, MyStatus.AWAY));
        source.say(Example.BE_RIGHT_BACK.presence());
        Fx.until(() -> window.node("#activity-new").isVisible());
        assertThat(Fx.get(() -> ((Labeled) window.node("#activity-new")).getText()))
                .isEqualTo("1 new event");
        assertThat(Fx.get(() -> list().getItems().get(0))).isEqualTo(first);

        Fx.run(() -> ((Button) window.node("#activity-new")).fire());
        Fx.until(() -> !window.node("#activity-new").isVisible());
        assertThat(Fx.get(() -> list().getItems().get(1).spoken())).contains("Away");
    }

    @Test
    @DisplayName("offers what it shows as a table, as JSON and as a scenario")
    void exports() throws Exception {
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(Fx.get(() -> ((MenuButton) window.node("#export"))
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
        return Fx.get(() -> ((Labeled) window.node(".footer .label")).getText());
    }

    private ActivityList list() {
        return (ActivityList) window.node("#activity-list");
    }
}
