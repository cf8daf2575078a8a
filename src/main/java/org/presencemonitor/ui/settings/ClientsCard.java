package org.presencemonitor.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ToggleSwitch;

/** Which of the watched clients are shown. Hidden while only one is watched. */
final class ClientsCard extends VBox {
    private final List<ToggleSwitch> switches;

    ClientsCard(Texts texts, Consumer<UnaryOperator<Settings>> change, List<Provider> watched) {
        switches = watched.stream()
                .map(one -> new ToggleSwitch(
                        "show-" + one.app(),
                        on -> change.accept(settings -> ClientSwitch.turn(settings, watched, one, on))))
                .toList();
        getChildren().add(new Card(texts.say(Phrase.SETTINGS_CLIENTS), switches.toArray(ToggleSwitch[]::new)));
        Nodes.appear(this, watched.size() > 1);
    }

    void show(List<ClientSwitch> clients) {
        for (int i = 0; i < clients.size(); i++) {
            ClientSwitch client = clients.get(i);
            switches.get(i).show(client.provider().app(), client.shown());
            switches.get(i).explain(client.whyNot());
        }
    }
}
