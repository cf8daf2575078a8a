package org.presencemonitor.ui.timeline;

import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Days;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** A high lane with the hours below it. */
final class LaneWithHours extends VBox {
    static final double HEIGHT = 26;

    private final Days days;
    private final LaneView lane;
    private final LaneScale scale = new LaneScale();

    LaneWithHours(String id, Texts texts) {
        super(2);
        days = texts.days();
        LaneWords words = new LaneWords(texts);
        lane = new LaneView(id, HEIGHT, (model, piece) -> words.piece(piece, model.asked()));
        lane.setFocusTraversable(true);
        lane.setAccessibleHelp(texts.say(Phrase.LANE_KEYS));
        getChildren().addAll(lane, scale);
    }

    void show(LaneViewModel model) {
        lane.show(model);
        scale.show(LaneScale.ticks(model.day(), days));
    }
}
