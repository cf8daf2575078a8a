package org.presencemonitor.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A node, or in its place and with its height the sentence why it cannot be shown. */
public final class ContentOrMessage extends StackPane {
    private final Node content;
    private final Label sentence = Labels.styled("muted", "lanes-failed");

    public ContentOrMessage(Node content, String why) {
        this.content = content;
        sentence.setText(why);
        sentence.setWrapText(true);
        sentence.setManaged(false);
        getChildren().addAll(content, sentence);
        setAlignment(Pos.TOP_LEFT);
        fail(false);
    }

    public void fail(boolean failed) {
        content.setVisible(!failed);
        sentence.setVisible(failed);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        sentence.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), sentence.prefHeight(getWidth())));
    }
}
