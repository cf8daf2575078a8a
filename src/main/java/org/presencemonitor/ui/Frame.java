package org.presencemonitor.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** What stands around a tab: its name and the provider above, what is watched below. */
final class Frame extends BorderPane {
    private final Label provider = Labels.whole("provider");
    private final ScrollPane body;

    Frame(Texts texts, String sourceMark, Node tab) {
        Label name = Labels.whole("tab-name");
        name.setText(texts.say(Phrase.TAB_STATUS));
        name.setAccessibleRole(AccessibleRole.TAB_ITEM);
        setTop(bar("header", name, provider));

        body = new ScrollPane(tab);
        body.setFitToWidth(true);
        body.setFitToHeight(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setFocusTraversable(false);
        setCenter(body);

        Label watching = Labels.whole();
        watching.setText(texts.count(Phrase.WATCHING, 1));
        Label mark = Labels.whole("source-mark");
        mark.setText(sourceMark);
        setBottom(bar("footer", watching, mark));
    }

    void show(Provider shown) {
        provider.setText(shown.app());
    }

    void scrollToTop() {
        body.setVvalue(0);
    }

    private static HBox bar(String style, Label left, Label right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(left, space, right);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(style);
        return bar;
    }
}
