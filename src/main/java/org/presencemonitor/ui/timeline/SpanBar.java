package org.presencemonitor.ui.timeline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.RadioToggle;

/** Day, week or month, one stop for the keyboard. */
final class SpanBar extends HBox {
    private final Map<LaneSpan, RadioToggle> segments = new EnumMap<>(LaneSpan.class);
    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /** Passes on each choice by the user, and none by {@link #show}. */
    SpanBar(Texts texts, Consumer<LaneSpan> onChoose) {
        getStyleClass().add("spans");
        setMinWidth(USE_PREF_SIZE);
        add(LaneSpan.DAY, texts.say(Phrase.LANES_DAY));
        add(LaneSpan.WEEK, texts.say(Phrase.LANES_WEEK));
        add(LaneSpan.MONTH, texts.say(Phrase.LANES_MONTH));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (!showing) {
                onChoose.accept((LaneSpan) now.getUserData());
            }
        });
    }

    void show(LaneSpan span) {
        showing = true;
        group.selectToggle(segments.get(span));
        showing = false;
    }

    /** As the user does. */
    void choose(LaneSpan span) {
        Optional.ofNullable(segments.get(span)).ifPresent(RadioToggle::fire);
    }

    void requestFocus(LaneSpan span) {
        Optional.ofNullable(segments.get(span)).ifPresent(RadioToggle::requestFocus);
    }

    private void add(LaneSpan span, String name) {
        RadioToggle segment = new RadioToggle("lanes-" + span.name().toLowerCase(Locale.ROOT), name, "span", group);
        segment.setUserData(span);
        segments.put(span, segment);
        getChildren().add(segment);
    }
}
