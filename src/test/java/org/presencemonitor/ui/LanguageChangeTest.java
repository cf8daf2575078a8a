package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.ui.testing.Fx.until;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.activity.ActivityList;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.MemoryHistory;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("Another language changes words alone:")
class LanguageChangeTest {
    private static final int ACTIVITY = 1;
    private static final int SIMULATOR = 2;

    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());
    private final FakeHost host = new FakeHost();
    private final MemoryHistory history = new MemoryHistory();
    private final LiveSettings settings =
            WindowDependenciesBuilder.liveSettings(new DisplaySettings(Theme.LIGHT, 100, Language.ENGLISH, true));

    @BeforeEach
    void open() throws Exception {
        window.openInFront(
                WindowDependenciesBuilder.still(source)
                        .texts(language -> new Texts(language.locale(Locale.UK), ZoneOffset.UTC))
                        .settings(settings)
                        .host(host)
                        .history(history)
                        .simulator(simulator),
                source.alone());
    }

    private void openPage(int page) throws Exception {
        Fx.run(() -> window.window().open(page));
        window.settle();
    }

    private void speak(Language language, String settingsInIt) throws Exception {
        Fx.run(() -> settings.change(s -> s.withLook(s.look().withLanguage(language))));
        until(() -> window.node("#settings").getAccessibleText().equals(settingsInIt));
        window.settle();
    }

    private void speakRussian() throws Exception {
        speak(Language.RUSSIAN, "Настройки");
    }

    private void speakFrench() throws Exception {
        speak(Language.FRENCH, "Paramètres");
    }

    private String text(String selector) {
        return ((Labeled) window.node(selector)).getText();
    }

    private boolean isOn(String toggle) throws Exception {
        return Fx.get(() -> ((ToggleButton) window.node(toggle)).isSelected());
    }

    @Nested
    @DisplayName("on the Status tab")
    class StatusTab {
        @Test
        @DisplayName("the opened mail link and the opened details of a problem stay open")
        void opened() throws Exception {
            source.say(Example.UNREACHABLE.presence());
            Fx.run(() -> {});
            window.robot().click("#details");
            speakRussian();
            assertThat(Fx.get(() -> window.node("#copy").getParent().isVisible()))
                    .isTrue();

            source.say(Example.SENDING.presence());
            Fx.run(() -> {});
            window.robot().click("#mail-link");
            speakFrench();
            assertThat(Fx.get(() -> window.node(".mail-details").isVisible())).isTrue();
            assertThat(window.focused()).isEqualTo("mail-link");
        }

        @Test
        @DisplayName("what was closed stays closed")
        void closed() throws Exception {
            source.say(Example.UNREACHABLE.presence());
            speakRussian();

            assertThat(Fx.get(() -> window.node("#copy").getParent().isVisible()))
                    .isFalse();
            assertThat(Fx.get(() -> window.node(".mail-details").isVisible())).isFalse();
        }

        @Test
        @DisplayName("a page that was scrolled stays where it was")
        void scrolled() throws Exception {
            source.say(Example.SENDING.presence());
            Fx.run(() -> {});
            window.robot().click("#mail-link");
            window.shrink();
            Fx.run(() -> page().setVvalue(1));
            window.settle();
            assertThat(Fx.get(() -> page().getVvalue())).isEqualTo(1);
            speakRussian();

            assertThat(Fx.get(() -> page().getVvalue())).isEqualTo(1);
        }

        @Test
        @DisplayName("a notice that was dismissed does not come back")
        void dismissed() throws Exception {
            StatusFeed.States taken = new StatusFeed.States(
                    Example.AVAILABLE.presence(),
                    Example.AVAILABLE.recentChanges(),
                    new ClientList(
                            List.of(Example.AVAILABLE.presence()),
                            Optional.empty(),
                            Optional.of(new OfficeDefaultTaken("Communicator", Optional.of("Lync"), Example.NOW)),
                            Optional.empty()));
            window.show(taken);
            assertThat(noticeIsVisible()).isTrue();
            speakRussian();
            assertThat(noticeIsVisible()).isTrue();

            window.robot().click("#dismiss");
            speakFrench();
            assertThat(noticeIsVisible()).isFalse();
        }

        private boolean noticeIsVisible() throws Exception {
            return Fx.get(() -> window.node("#dismiss").getParent().isVisible());
        }
    }

    private ScrollPane page() {
        return (ScrollPane) window.node(".status").getParent().getParent().getParent();
    }

    @Nested
    @DisplayName("on the Activity tab")
    class ActivityTab {
        @BeforeEach
        void openTab() throws Exception {
            history.with(ActivityExample.many(300));
            openPage(ACTIVITY);
            until(() -> list().getItems().size() >= 100);
        }

        private ActivityList list() {
            return (ActivityList) window.node("#activity-list");
        }

        private TextField search() {
            return (TextField) window.node("#activity-search");
        }

        @Test
        @DisplayName("the search, its cursor and the focus stay, and the rows are searched in the new words")
        void searched() throws Exception {
            Fx.run(() -> {
                search().requestFocus();
                search().setText("занят");
                search().selectRange(4, 1);
            });
            until(() -> "Nothing matches.".equals(text("#activity-note")));
            speakRussian();

            assertThat(window.focused()).isEqualTo("activity-search");
            assertThat(Fx.get(() -> search().getText())).isEqualTo("занят");
            assertThat(Fx.get(() -> search().getSelection())).isEqualTo(new IndexRange(1, 4));
            assertThat(Fx.get(() -> search().getCaretPosition())).isEqualTo(1);
            until(() -> list().getItems().size() > 1);
        }

        @Test
        @DisplayName("the topic stays, for the chip and for the rows")
        void topic() throws Exception {
            window.robot().click("#show-mail");
            until(() -> list().getItems().isEmpty());
            speakRussian();

            assertThat(isOn("#show-mail")).isTrue();
            assertThat(isOn("#show-all")).isFalse();
            assertThat(Fx.get(() -> list().getItems())).isEmpty();
            window.robot().click("#show-all");
            until(() -> list().getItems().size() >= 100);
        }

        @Test
        @DisplayName("the month shown stays, and its place")
        void month() throws Exception {
            window.robot().click("#lanes-month");
            Fx.run(() -> ((Button) window.node("#lanes-earlier")).fire());
            until(() -> title().equals("February 2026"));
            speakRussian();

            assertThat(isOn("#lanes-month")).isTrue();
            assertThat(Fx.get(this::title)).startsWith("Февраль");
            assertThat(Fx.get(() -> window.node(".lane-month").isVisible())).isTrue();
        }

        private String title() {
            return text(".lanes-heading .section");
        }

        @Test
        @DisplayName("the rows stay, those of further pages too, with the place and the chosen ones")
        void place() throws Exception {
            Fx.run(() -> list().scrollTo(list().getItems().size() - 1));
            window.settle();
            until(() -> list().getItems().size() > 200);
            Fx.run(() -> {
                list().scrollTo(120);
                list().getSelectionModel().clearSelection();
                list().getSelectionModel().selectRange(121, 124);
            });
            window.settle();
            int rows = Fx.get(() -> list().getItems().size());
            assertThat(first()).isEqualTo(120);
            int asked = history.pages.get();
            speakRussian();

            assertThat(Fx.get(() -> list().getItems().size())).isEqualTo(rows);
            assertThat(first()).isEqualTo(120);
            assertThat(Fx.get(() -> List.copyOf(list().getSelectionModel().getSelectedIndices())))
                    .containsExactly(121, 122, 123);
            assertThat(history.pages).as("nothing is asked again").hasValue(asked);
        }

        private int first() throws Exception {
            return Fx.get(() -> ((VirtualFlow<?>) list().lookup(".virtual-flow"))
                    .getFirstVisibleCell()
                    .getIndex());
        }
    }

    @Nested
    @DisplayName("on the Simulator tab")
    class SimulatorTab {
        @Test
        @DisplayName("the place, the focus and the state stay, and the simulator is listened to once")
        void stays() throws Exception {
            openPage(SIMULATOR);
            simulator.say(SimulatorExample.FAULTS_ON.state());
            Fx.run(() -> window.node("#switch-network-lost").requestFocus());
            speakRussian();

            assertThat(window.focused()).isEqualTo("switch-network-lost");
            assertThat(isOn("#switch-network-lost")).isTrue();
            assertThat(simulator.listeners()).isEqualTo(1);
            simulator.say(SimulatorExample.AT_REST.state());
            Fx.run(() -> {});
            assertThat(isOn("#switch-network-lost")).isFalse();
        }

        @Test
        @DisplayName("a request that is not answered yet is still waited for")
        void pending() throws Exception {
            openPage(SIMULATOR);
            CompletableFuture<Void> done = simulator.holdRequests();
            window.robot().click("#switch-network-lost", 0.1);
            speakRussian();
            simulator.say(SimulatorExample.FAULTS_ON.state());
            done.complete(null);
            Fx.run(() -> {});

            assertThat(isOn("#switch-network-lost")).isTrue();
        }
    }

    @Nested
    @DisplayName("in the settings")
    class SettingsInTheirWindow {
        @BeforeEach
        void openSettings() throws Exception {
            Fx.run(window.window()::openSettings);
            until(() -> stage().isFocused());
        }

        private Stage stage() {
            return (Stage) window.window().settings().scene().orElseThrow().getWindow();
        }

        private Node node(String selector) {
            return stage().getScene().lookup(selector);
        }

        @Test
        @DisplayName("a question that is open stays open, with the length it asks about")
        void question() throws Exception {
            host.older = CompletableFuture.completedFuture(1234L);
            Fx.run(() -> length().getItems().stream()
                    .filter(pick -> pick.value() == 30)
                    .forEach(length()::setValue));
            until(() -> node("#history-removed").getParent().isVisible());
            speakRussian();

            until(() -> node("#history-removed").getParent().isVisible());
            assertThat(Fx.get(() -> length().getValue().value())).isEqualTo(30);
            assertThat(Fx.get(() -> ((Labeled) node("#history-removed")).getText()))
                    .contains("234");
            Fx.run(() -> ((Button) node("#history-remove")).fire());
            assertThat(settings.current().historyDays()).isEqualTo(30);
        }

        @Test
        @DisplayName("what was said last is said in the new words")
        void said() throws Exception {
            host.fileManager = false;
            Fx.run(() -> ((Button) node("#open-folder")).fire());
            until(() -> ((Labeled) node("#help-said")).getText().startsWith("The folder could not be opened."));
            speakFrench();

            assertThat(Fx.get(() -> ((Labeled) node("#help-said")).getText()))
                    .isEqualTo(new Texts(Locale.FRENCH, ZoneOffset.UTC).say(Phrase.FOLDER_NOT_OPENED));
        }

        @Test
        @DisplayName("the place stays")
        void place() throws Exception {
            Fx.run(() -> stage().setHeight(400));
            until(() -> stage().getScene().getHeight() <= 400);
            ScrollPane body = (ScrollPane) node(".scroll-pane");
            Fx.run(() -> body.setVvalue(0.6));
            Fx.run(() -> stage().getScene().snapshot(null));
            speakFrench();
            Fx.run(() -> stage().getScene().snapshot(null));

            assertThat(Fx.get(body::getVvalue)).isBetween(0.5, 0.7);
        }

        @SuppressWarnings("unchecked")
        private LabelledComboBox<Integer> length() {
            return (LabelledComboBox<Integer>) node("#history-length");
        }
    }
}
