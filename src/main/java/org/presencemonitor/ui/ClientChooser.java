package org.presencemonitor.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.StackPane;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.IconNode;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** Chooses the client to show: a name where there is one client, a menu with states where there are several. */
final class ClientChooser extends StackPane {
    private static final double ICON = 18;

    private final Texts texts;
    private final Consumer<Provider> choose;
    private final Label only = Labels.styled("provider");
    private final MenuButton menu = new MenuButton();
    private List<ClientChoice> shown = List.of();

    /** Passes on what the user chooses, and nothing that {@link #show} sets. */
    ClientChooser(Texts texts, Consumer<Provider> choose) {
        this.texts = texts;
        this.choose = choose;
        menu.setId("clients");
        menu.setMnemonicParsing(false);
        menu.getStyleClass().add("clients");
        getChildren().addAll(only, menu);
        menu.setVisible(false);
        setMinWidth(0);
    }

    void show(List<ClientChoice> choices, Provider chosen) {
        boolean several = choices.size() > 1;
        only.setText(chosen.app());
        only.setVisible(!several);
        menu.setText(chosen.app());
        menu.setAccessibleText(texts.say(Phrase.CLIENT_SHOWN, chosen.app()));
        Nodes.appear(menu, several);
        if (several && !choices.equals(shown)) {
            // Changed in place, because the menu may be open: another one would lose the keyboard's position.
            while (menu.getItems().size() < choices.size()) {
                menu.getItems().add(new RadioMenuItem());
            }
            menu.getItems().remove(choices.size(), menu.getItems().size());
            for (int i = 0; i < choices.size(); i++) {
                fill((RadioMenuItem) menu.getItems().get(i), choices.get(i));
            }
            shown = choices;
        }
    }

    private void fill(RadioMenuItem item, ClientChoice choice) {
        IconNode icon = new IconNode(ICON);
        icon.show(choice.icon());
        item.setGraphic(icon);
        item.setMnemonicParsing(false);
        item.setText(choice.text());
        item.setSelected(choice.chosen());
        item.setOnAction(event -> {
            // Selected only once the window shows it.
            item.setSelected(choice.chosen());
            choose.accept(choice.provider());
        });
    }
}
