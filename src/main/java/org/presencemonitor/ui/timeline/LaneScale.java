package org.presencemonitor.ui.timeline;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.presencemonitor.ui.control.Labels;

/** The hours under a lane, each where it really is. */
final class LaneScale extends Pane {
    private List<LaneTick> ticks = List.of();

    LaneScale() {
        getStyleClass().add("lane-scale");
        setPrefWidth(0);
        show(List.of(new LaneTick(0, " ")));
    }

    void show(List<LaneTick> next) {
        if (next.equals(ticks)) {
            return;
        }
        ticks = next;
        getChildren().setAll(ticks.stream().map(LaneScale::label).toList());
    }

    private static Label label(LaneTick tick) {
        Label label = Labels.whole("lane-tick");
        label.setText(tick.label());
        return label;
    }

    /** The first and the last one stay within the lane's ends. */
    @Override
    protected void layoutChildren() {
        for (int i = 0; i < ticks.size(); i++) {
            Label label = (Label) getChildren().get(i);
            double width = snapSizeX(label.prefWidth(-1));
            double middle = ticks.get(i).at() * getWidth() - width / 2;
            double x = Math.clamp(middle, 0, Math.max(0, getWidth() - width));
            label.resizeRelocate(snapPositionX(x), 0, width, label.prefHeight(-1));
        }
    }
}
