package org.presencemonitor.app;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.texts.Texts;

@DisplayName("The tray")
class TrayViewTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final FakeTray tray = new FakeTray();
    private final List<String> asked = new ArrayList<>();
    private Locale language = Locale.ENGLISH;
    private final LiveSettings settings = new LiveSettings(Settings.DEFAULT, saved -> {}, simulated.time());
    private final NotificationPause pause =
            new NotificationPause(settings, simulated.time(), ZoneOffset.UTC, simulated.time());
    private final TrayView view = new TrayView(
            new WatchedClients(
                    List.of(new WatchedClients.Client(Provider.COMMUNICATOR, simulated.monitor(), simulated.monitor())),
                    simulated.time()),
            chosen -> asked.add("choose " + chosen.app()),
            () -> new Texts(language, ZoneOffset.UTC),
            simulated.time(),
            pause,
            () -> asked.add("show window"),
            () -> asked.add("settings"),
            () -> asked.add("quit"));

    private static final class FakeTray implements Tray {
        private final List<TrayContent> shown = new ArrayList<>();
        private boolean visible = true;

        @Override
        public void show(TrayContent content) {
            shown.add(content);
        }

        @Override
        public boolean isVisible() {
            return visible;
        }

        @Override
        public void close() {}

        TrayContent now() {
            return shown.get(shown.size() - 1);
        }

        /** Labels in round brackets, what cannot be chosen in square ones. */
        List<String> menu() {
            return now().menu().stream()
                    .map(item -> switch (item) {
                        case TrayMenuItem.Label label -> "(" + label.text() + ")";
                        case TrayMenuItem.Action action -> action.enabled() ? action.text() : "[" + action.text() + "]";
                        case TrayMenuItem.Submenu submenu -> submenu.text() + " >";
                        case TrayMenuItem.Separator separator -> "-";
                    })
                    .toList();
        }

        void choose(String text) {
            now().menu().stream()
                    .filter(item -> item instanceof TrayMenuItem.Action action
                            && action.text().equals(text))
                    .map(TrayMenuItem.Action.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
        }
    }

    private void watching() {
        simulated.monitor().open();
        view.feed(tray);
        simulated.time().settle();
    }

    private void signedIn() {
        watching();
        simulated.client().start();
        simulated.time().advance(ofSeconds(1));
    }

    @Test
    @DisplayName("says that the client is not running, and offers to start it")
    void notRunning() {
        watching();

        assertThat(tray.now().icon()).isEqualTo(StatusIcon.NOT_RUNNING);
        assertThat(tray.menu())
                .containsExactly(
                        "(Not running)",
                        "(Communicator · UpAndRunning absent)",
                        "-",
                        "Start",
                        "[Sign out]",
                        "[Log off]",
                        "-",
                        "Show window",
                        "Pause notifications >",
                        "Settings…",
                        "-",
                        "Quit");
    }

    @Test
    @DisplayName(
            "says how long the user is signed in, as it is when the menu is opened; the tool tip needs no renewing")
    void signedInFor() {
        signedIn();
        assertThat(tray.menu())
                .containsExactly(
                        "(Available)",
                        "(Communicator · signed in for less than a minute)",
                        "-",
                        "Sign out",
                        "Log off",
                        "-",
                        "Show window",
                        "Pause notifications >",
                        "Settings…",
                        "-",
                        "Quit");

        String toolTip = tray.now().detail();
        assertThat(toolTip).matches("Communicator · since \\d{1,2}:\\d{2}.* on .*");
        simulated.time().advance(ofMinutes(85));
        view.renew(tray);
        assertThat(tray.menu()).contains("(Communicator · signed in for 1\u00a0h\u00a025\u00a0min)");
        assertThat(tray.now().detail()).isEqualTo(toolTip);
    }

    @Test
    @DisplayName("speaks the language chosen last, from the next showing on")
    void speaksTheLanguageChosenLast() {
        watching();

        language = Locale.FRENCH;

        assertThat(view.content(simulated.monitor().current()).title()).isEqualTo("Non démarré");
    }

    @Test
    @DisplayName("is left alone while nothing happens")
    void nothingHappens() {
        signedIn();
        int shown = tray.shown.size();

        simulated.time().advance(ofDays(1));
        assertThat(tray.shown).hasSize(shown);
    }

    @Test
    @DisplayName("signs out when told, offers nothing meanwhile, and then offers to sign in")
    void signsOut() {
        signedIn();
        tray.choose("Sign out");
        simulated.time().advance(ofMillis(500));
        assertThat(tray.now().icon()).isEqualTo(StatusIcon.CONNECTING);
        assertThat(tray.menu()).contains("(Signing out…)", "[Sign out]", "[Log off]");

        simulated.time().advance(ofSeconds(1));
        assertThat(tray.now().icon()).isEqualTo(StatusIcon.SIGNED_OUT);
        assertThat(tray.menu()).contains("Sign in", "[Sign out]", "Log off");

        tray.choose("Sign in");
        tray.choose("Log off");
        simulated.time().advance(ofSeconds(1));
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.AVAILABLE);
    }

    @Test
    @DisplayName("shows the window and quits when told")
    void windowAndQuit() {
        watching();
        tray.choose("Show window");
        tray.choose("Quit");

        assertThat(asked).containsExactly("show window", "quit");
    }

    @Test
    @DisplayName(
            "lists the clients with their states where there are several, the shown one ticked, and shows the one chosen")
    void severalClients() {
        Provider lync = new Provider("Lync");
        VirtualTime time = simulated.time();
        PresenceMonitor second = new PresenceMonitor(
                lync,
                new Sources(new MemoryRegistry(), Optional.empty(), Optional.empty(), Optional.empty()),
                new MonitorThreads(time, time, time),
                time);
        WatchedClients both = new WatchedClients(
                List.of(
                        new WatchedClients.Client(Provider.COMMUNICATOR, simulated.monitor(), simulated.monitor()),
                        new WatchedClients.Client(lync, second, second)),
                time);
        TrayView several = new TrayView(
                both,
                both::choose,
                () -> new Texts(Locale.ENGLISH, ZoneOffset.UTC),
                time,
                pause,
                () -> {},
                () -> {},
                () -> {});
        second.open();
        simulated.monitor().open();
        several.feed(tray);
        simulated.client().start();
        time.advance(ofSeconds(1));
        assertThat(tray.menu()).containsSequence("-", "✓ Communicator · Available", "Lync · Not running", "-");

        tray.choose("Lync · Not running");
        time.settle();
        assertThat(tray.now().icon()).isEqualTo(StatusIcon.NOT_RUNNING);
        assertThat(tray.menu()).contains("(Lync · UpAndRunning absent)", "✓ Lync · Not running");

        simulated.monitor().signOut();
        time.advance(ofSeconds(2));
        assertThat(tray.menu()).contains("Communicator · Signed out");
    }
}
