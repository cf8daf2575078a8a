package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.office.OfficeDefaultMissing;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.testing.WorkingDaysHistory;

/** Draws every example in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The Status tab")
class ScreensTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    @Test
    @DisplayName("has no word that does not come from the texts")
    void hasNoWordOfItsOwn() throws Exception {
        open(new Rendering(Theme.LIGHT, "ru", 100));
        Set<String> foreign = new TreeSet<>();
        for (Example example : Example.values()) {
            if (example.name().startsWith("FLAG_UNREADABLE") || example == Example.START_REFUSED) {
                continue; // quotes the registry
            }
            window.show(example);
            Fx.run(() -> window.scene().snapshot(null));
            for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
                if (node instanceof Labeled labeled) {
                    foreign.add(ScreenTexts.NAMES_AND_CODES
                            .matcher(labeled.getText())
                            .replaceAll(""));
                }
            }
        }

        assertThat(foreign)
                .anyMatch(text -> text.contains("Статус"))
                .noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
    }

    @ParameterizedTest
    @DisplayName("shows every state whole: no text is cut off, and rows and buttons stay where they are")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsEveryStateWhole(Rendering rendering) throws Exception {
        open(rendering);
        List<String> cut = new ArrayList<>();
        Map<Boolean, Set<Double>> buttonsWithoutBanner = new TreeMap<>();
        for (Example example : Example.values()) {
            window.show(example);
            rendering.draw(example.fileName(), window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
            boolean banner = Fx.get(() -> window.node(".banner").isVisible());
            if (!banner && Fx.get(() -> window.node("#primary").isVisible())) {
                boolean mail = Fx.get(() -> window.node("#mail-link").isVisible());
                buttonsWithoutBanner
                        .computeIfAbsent(mail, links -> new TreeSet<>())
                        .add(window.top("#primary"));
            }
        }
        cut.addAll(drawDetails(rendering));
        cut.addAll(drawSeveralClients(rendering));
        cut.addAll(drawSmallest(rendering));

        assertThat(cut).isEmpty();
        // A source has a mail session or has none, so the shorter card is no jump.
        assertThat(buttonsWithoutBanner)
                .hasSize(2)
                .allSatisfy((mail, tops) -> assertThat(tops).hasSize(1));
    }

    private void open(Rendering rendering) throws Exception {
        window.openShown(WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .rendering(rendering)
                .history(new WorkingDaysHistory()));
    }

    private List<String> drawDetails(Rendering rendering) throws Exception {
        Example example = Example.UNREACHABLE;
        window.show(example);
        Fx.run(() -> ((Hyperlink) window.node("#details")).fire());
        rendering.draw("unreachable-details", window.scene());
        return Fx.get(() -> ScreenTexts.cutOff(example, window.scene()));
    }

    /** Draws the chooser, and above the page the notice that another client took Office's default. */
    private List<String> drawSeveralClients(Rendering rendering) throws Exception {
        Presence lync = SeveralClients.of(SeveralClients.LYNC, Example.SIGNED_OUT);
        OfficeDefaultTaken taken = new OfficeDefaultTaken("Communicator", Optional.of("Lync"), Example.NOW);
        ClientList clients = new ClientList(
                List.of(Example.AVAILABLE.presence(), lync),
                Optional.of(SeveralClients.LYNC),
                Optional.of(taken),
                Optional.empty());
        window.show(new StatusFeed.States(lync, Example.SIGNED_OUT.recentChanges(), clients));
        rendering.draw("several-clients", window.scene());
        List<String> cutOff = new ArrayList<>(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));
        OfficeDefaultMissing missing = new OfficeDefaultMissing("Lync 2013", List.of("Communicator", "Lync"));
        window.show(new StatusFeed.States(
                lync,
                Example.SIGNED_OUT.recentChanges(),
                new ClientList(clients.all(), Optional.empty(), Optional.empty(), Optional.of(missing))));
        rendering.draw("default-missing", window.scene());
        cutOff.addAll(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));
        return cutOff;
    }

    private List<String> drawSmallest(Rendering rendering) throws Exception {
        window.shrink();
        rendering.draw("smallest", window.scene());
        return Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene()));
    }
}
