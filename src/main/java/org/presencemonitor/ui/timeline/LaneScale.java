package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.presencemonitor.texts.Days;
import org.presencemonitor.ui.control.Labels;

/** The hours under a lane, each at its place in the day's real length. */
final class LaneScale extends Pane {
    private static final int[] HOURS = {0, 6, 12, 18};

    private List<LaneTick> ticks = List.of();

    /** An hour at a fraction of the day's real length: 12 is not in the middle of a day of 23 or 25 hours. */
    record LaneTick(double at, String label) {}

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
        getChildren()
                .setAll(ticks.stream()
                        .map(tick -> Labels.with(tick.label(), Labels.whole("lane-tick")))
                        .toList());
    }

    static List<LaneTick> ticks(LocalDate day, Days days) {
        ZonedDateTime start = day.atStartOfDay(days.zone());
        ZonedDateTime end = day.plusDays(1).atStartOfDay(days.zone());
        double length = Duration.between(start, end).toSeconds();
        List<LaneTick> ticks = new ArrayList<>();
        for (int hour : HOURS) {
            // An hour that the change of the clocks skips becomes the hour after it.
            ZonedDateTime there = day.atTime(hour, 0).atZone(days.zone());
            ticks.add(new LaneTick(Duration.between(start, there).toSeconds() / length, days.hour(there)));
        }
        ticks.add(new LaneTick(1, days.lastHour(end)));
        return List.copyOf(ticks);
    }

    /** The first and the last label stay within the lane's ends. */
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
