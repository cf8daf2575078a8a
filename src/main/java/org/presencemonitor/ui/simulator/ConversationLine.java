package org.presencemonitor.ui.simulator;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.simulator.ConversationLineModel.Deed;

/** The line of one open conversation, with a menu of what can happen in it. */
final class ConversationLine extends HBox {
    /** Of the button, unless its text needs more; as in the cards above. */
    private static final double WIDTH = 100;

    private final Consumer<SimulatorRequest> ask;
    private final Label who = Labels.wrapping();
    private final Label said = Labels.wrapping("muted");
    private final ReasonButton actions;
    private final ContextMenu menu = new ContextMenu();
    private List<Deed> offered = List.of();

    ConversationLine(int window, Texts texts, Consumer<SimulatorRequest> ask) {
        this.ask = ask;
        actions = new ReasonButton(
                "conversation-" + Integer.toHexString(window), texts.say(Phrase.CONVERSATION_ACTIONS), this::openMenu);
        actions.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        actions.setPrefWidth(WIDTH);
        VBox text = new VBox(who, said);
        Nodes.grow(text);
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, actions);
    }

    void show(ConversationLineModel model) {
        who.setText(model.who());
        said.setText(model.said());
        actions.setAccessibleText(actions.getText() + " " + model.who());
        if (!model.deeds().equals(offered)) {
            offered = model.deeds();
            closeMenu();
            menu.getItems().setAll(offered.stream().map(this::item).toList());
        }
    }

    boolean hasFocus() {
        return actions.isFocused();
    }

    void focus() {
        actions.requestFocus();
    }

    private void openMenu() {
        menu.show(actions, Side.BOTTOM, 0, 4);
    }

    void closeMenu() {
        menu.hide();
    }

    private MenuItem item(Deed deed) {
        MenuItem item = new MenuItem(deed.text());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> ask.accept(deed.request()));
        return item;
    }
}
