package org.presencemonitor.ui.timeline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * Day, week or month. For the keyboard it is one stop: Tab reaches the chosen one, the arrows choose its neighbours.
 */
final class SpanBar extends HBox {
    private final Map<LaneSpan, Segment> segments = new EnumMap<>(LaneSpan.class);
    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /** Tells each choice by the user, and none by {@link #show}. */
    SpanBar(Texts texts, Consumer<LaneSpan> onChoose) {
        getStyleClass().add("spans");
        setMinWidth(USE_PREF_SIZE);
        add(LaneSpan.DAY, texts.say(Phrase.LANES_DAY));
        add(LaneSpan.WEEK, texts.say(Phrase.LANES_WEEK));
        add(LaneSpan.MONTH, texts.say(Phrase.LANES_MONTH));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        group.selectedToggleProperty()
                .addListener((property, before, now) -> segments.forEach((span, segment) -> {
                    boolean chosen = Objects.equals(segment, now);
                    segment.setFocusTraversable(chosen);
                    if (chosen && !showing) {
                        onChoose.accept(span);
                    }
                }));
    }

    void show(LaneSpan span) {
        showing = true;
        segments.forEach((each, segment) -> segment.setSelected(each == span));
        showing = false;
    }

    /** As the user does. */
    void choose(LaneSpan span) {
        Optional.ofNullable(segments.get(span)).ifPresent(Segment::fire);
    }

    void requestFocus(LaneSpan span) {
        Optional.ofNullable(segments.get(span)).ifPresent(Segment::requestFocus);
    }

    private void add(LaneSpan span, String name) {
        Segment segment = new Segment(name);
        segment.setId("lanes-" + span.name().toLowerCase(Locale.ROOT));
        segment.setToggleGroup(group);
        segments.put(span, segment);
        getChildren().add(segment);
    }

    /** Never released by being pressed again: some span is always shown. */
    private static final class Segment extends ToggleButton {
        Segment(String name) {
            super(name);
            setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            getStyleClass().setAll("span");
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
