package org.presencemonitor.ui.activity;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * What to show, one of it at a time. For the keyboard one stop: Tab reaches the chosen chip, the arrows choose another.
 */
final class TopicChips extends FlowPane {
    TopicChips(Texts texts, Consumer<ActivityTopic> choose) {
        getStyleClass().add("chips");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.say(Phrase.ACTIVITY_SHOW));
        ToggleGroup group = new ToggleGroup();
        getChildren()
                .addAll(Stream.of(ActivityTopic.values())
                        .map(topic -> new Chip(topic, texts, group))
                        .toList());
        group.selectedToggleProperty().addListener((property, before, now) -> {
            group.getToggles().forEach(toggle -> ((Chip) toggle).setFocusTraversable(toggle.equals(now)));
            choose.accept(((Chip) now).topic);
        });
        ((Chip) getChildren().get(0)).setSelected(true);
    }

    /** Never released by being pressed again: something is always shown. */
    private static final class Chip extends ToggleButton {
        private final ActivityTopic topic;

        Chip(ActivityTopic topic, Texts texts, ToggleGroup group) {
            this.topic = topic;
            setText(texts.say(topic.phrase()));
            setId(topic.id());
            setToggleGroup(group);
            setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            getStyleClass().setAll("chip");
            setMnemonicParsing(false);
            setMinWidth(USE_PREF_SIZE);
            setFocusTraversable(false);
        }

        @Override
        public void fire() {
            setSelected(true);
            fireEvent(new ActionEvent());
        }
    }
}
