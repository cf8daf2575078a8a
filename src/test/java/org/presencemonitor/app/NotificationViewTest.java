package org.presencemonitor.app;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notification.Choice;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.notice.Notice;
import org.presencemonitor.presence.notice.Notices;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

@DisplayName("What a notification says")
class NotificationViewTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final List<String> asked = new ArrayList<>();
    private final Screen screen = new Screen();
    private Locale language = Locale.ENGLISH;
    private final NotificationView view = new NotificationView(
            screen,
            new WatchedClients(
                    List.of(new WatchedClients.Client(Provider.COMMUNICATOR, simulated.monitor(), simulated.monitor())),
                    simulated.time()),
            () -> new Texts(language, ZoneOffset.UTC),
            chosen -> asked.add("choose " + chosen.app()),
            () -> asked.add("show window"));

    /** A desktop with room for all of them. */
    private static final class Screen implements Notifier {
        private final List<Notification> shown = new ArrayList<>();

        @Override
        public void show(Notification notification) {
            withdraw(notification.about());
            shown.add(notification);
        }

        @Override
        public void withdraw(String about) {
            shown.removeIf(one -> one.about().equals(about));
        }

        @Override
        public void close() {
            shown.clear();
        }

        Notification only() {
            assertThat(shown).hasSize(1);
            return shown.getFirst();
        }

        Stream<String> choices() {
            return only().choices().stream().map(Choice::text);
        }

        void choose(String text) {
            only().choices().stream()
                    .filter(choice -> choice.text().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
        }
    }

    @BeforeEach
    void signedIn() {
        Notices notices = new Notices(simulated.time(), simulated.time(), () -> false, view);
        simulated.monitor().open();
        simulated.monitor().subscribe(notices::update);
        simulated.time().settle();
        simulated.client().start();
        pass(30);
    }

    private void pass(int seconds) {
        simulated.time().advance(ofSeconds(seconds));
    }

    @Test
    @DisplayName("of a sign-in elsewhere: who is signed out, what to do, why; and Sign in does it")
    void elsewhere() {
        simulated.client().server().signInElsewhere();
        pass(10);

        assertThat(screen.only().icon()).isEqualTo(StatusIcon.SIGNED_OUT);
        assertThat(screen.only().title()).isEqualTo("You are signed out of Communicator");
        assertThat(screen.only().text())
                .isEqualTo("Sign in again if you are working on this computer."
                        + " You were signed out because you signed in elsewhere.");
        assertThat(screen.only().byHand()).isEqualTo("Open Presence Monitor and choose “Sign in”.");
        assertThat(screen.choices()).containsExactly("Sign in", "Show window");

        screen.choose("Sign in");
        pass(10);
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.AVAILABLE);
        assertThat(screen.shown).isEmpty();
    }

    @Test
    @DisplayName("of a crash: no codes, and Start starts the client again")
    void crashed() {
        simulated.client().crash();
        pass(20);

        assertThat(screen.only().icon()).isEqualTo(StatusIcon.PROBLEM);
        assertThat(screen.only().title()).isEqualTo("Problem with Communicator");
        assertThat(screen.only().text())
                .startsWith("Start Communicator normally: it may run as administrator, or it has crashed.")
                .endsWith("The client is running, but Messenger could not be reached.")
                .doesNotContain("0x");
        assertThat(screen.choices()).containsExactly("Start", "Show window");

        screen.choose("Start");
        simulated.time().advance(ofMinutes(1));
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.AVAILABLE);
    }

    @Test
    @DisplayName("of the end of it: in its place, with the status, and only the window to show")
    void again() {
        simulated.client().server().dropNetwork();
        pass(30);
        assertThat(screen.choices()).containsExactly("Show window"); // it reconnects by itself
        simulated.client().server().restoreNetwork();
        pass(30);

        assertThat(screen.only().icon()).isEqualTo(StatusIcon.AVAILABLE);
        assertThat(screen.only().title()).isEqualTo("Signed in to Communicator again");
        assertThat(screen.only().text()).isEqualTo("Available");
        assertThat(screen.choices()).containsExactly("Show window");
    }

    @Test
    @DisplayName("is said in the language chosen last")
    void languages() {
        language = Locale.FRENCH;
        simulated.client().server().shutDown();
        pass(10);
        assertThat(screen.only().title()).isEqualTo("Vous êtes déconnecté de Communicator");

        language = Locale.of("ru");
        simulated.client().signIn();
        pass(30);
        assertThat(screen.only().title()).isEqualTo("Communicator: вы снова в сети");
    }

    @Test
    @DisplayName("of Office's default: who took it from whom")
    void officeDefault() {
        view.show(new Notice.OfficeDefaultMoved(
                new OfficeDefaultTaken("Communicator", Optional.of("Lync"), Moment.at(Instant.EPOCH))));

        assertThat(screen.only().title()).isEqualTo("Lync is now the default of Office");
        assertThat(screen.only().text())
                .isEqualTo("Choose in the options of both clients."
                        + " Office now shows the presence of Lync alone, not that of Communicator.");
        assertThat(screen.choices()).containsExactly("Show window");
    }

    @Test
    @DisplayName("opens the window when it is clicked, on the client it speaks of")
    void opens() {
        simulated.client().server().shutDown();
        pass(10);
        screen.only().opened().run();
        screen.choose("Show window");

        assertThat(asked).containsExactly("show window", "show window");
    }
}
