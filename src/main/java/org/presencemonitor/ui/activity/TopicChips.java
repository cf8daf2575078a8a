package org.presencemonitor.ui.activity;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.RadioToggle;

/** The topics to choose from, one at a time and one stop for the keyboard. */
final class TopicChips extends FlowPane {
    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /** Passes on each choice by the user, and none by {@link #takeOver}. */
    TopicChips(Texts texts, Consumer<ActivityTopic> choose) {
        getStyleClass().add("chips");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.say(Phrase.ACTIVITY_SHOW));
        for (ActivityTopic topic : ActivityTopic.values()) {
            RadioToggle chip = new RadioToggle(topic.id(), texts.say(topic.phrase()), "chip", group);
            getChildren().add(chip);
            chip.setUserData(topic);
        }
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (!showing) {
                choose.accept((ActivityTopic) now.getUserData());
            }
        });
    }

    void takeOver(TopicChips before) {
        showing = true;
        group.selectToggle(group.getToggles().get(before.group.getToggles().indexOf(before.group.getSelectedToggle())));
        showing = false;
    }
}
