package org.presencemonitor.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;

/**
 * Lanes below each other, with the height of the largest number of days. For the keyboard they are one stop: the arrows
 * go up and down between them, and Enter opens the day.
 */
final class LaneRows extends Region {
    private static final double GAP = 12;
    private static final int WEEK = 7;

    private final Texts texts;
    private final Consumer<LocalDate> open;
    private final boolean month;
    private final double pitch;
    private final double height;
    private final List<Row> rows = new ArrayList<>();
    private int shown;

    private record Row(Label label, LaneView lane, Label total) {}

    /** Lanes for a week or a month; {@code open} receives a day that the user wants to see alone. */
    LaneRows(LaneSpan span, Texts texts, Consumer<LocalDate> open) {
        this.texts = texts;
        this.open = open;
        month = span == LaneSpan.MONTH;
        pitch = month ? 8 : 20;
        height = month ? 6 : 10;
        double mostDays = (month ? 31 : WEEK) * pitch;
        setMinHeight(mostDays);
        setPrefHeight(mostDays);
        getStyleClass().add(month ? "lane-month" : "lane-week");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<LaneViewModel> lanes) {
        boolean sameCount = lanes.size() == shown;
        shown = lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            fill(row(i), lanes.get(i), !month || i % WEEK == 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean visible = i < shown;
            rows.get(i).lane().setVisible(visible);
            if (!visible) {
                rows.get(i).label().setText("");
                rows.get(i).total().setText("");
            }
        }
        if (!sameCount) {
            stopAt(shown - 1);
        }
        requestLayout();
    }

    private void fill(Row row, LaneViewModel model, boolean named) {
        row.lane().show(model);
        row.label().setText(named ? model.label() : "");
        row.total().setText(month ? "" : model.total());
    }

    private Row row(int index) {
        while (rows.size() <= index) {
            rows.add(newRow(rows.size()));
        }
        return rows.get(index);
    }

    private Row newRow(int index) {
        LaneWords words = new LaneWords(texts);
        LaneView lane = new LaneView(
                "lane-" + index,
                height,
                (model, piece) -> month
                        ? words.pieceOfDay(model.label(), piece, model.asked())
                        : words.piece(piece, model.asked()));
        lane.setAccessibleHelp(texts.say(Phrase.LANES_KEYS));
        lane.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                open(index);
            }
        });
        lane.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                stopAt(index);
            }
        });
        Row row = new Row(Labels.whole("lane-label"), lane, Labels.whole("lane-total"));
        getChildren().addAll(row.label(), row.lane(), row.total());
        return row;
    }

    /** Tab reaches only the lane of that index. */
    private void stopAt(int index) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).lane().setFocusTraversable(i == index);
        }
    }

    private void open(int index) {
        rows.get(index).lane().shown().map(LaneViewModel::day).ifPresent(open);
    }

    private void key(KeyEvent key) {
        Optional<Integer> focused =
                rows.stream().filter(row -> row.lane().isFocused()).findFirst().map(rows::indexOf);
        if (focused.isEmpty()) {
            return;
        }
        int index = focused.get();
        switch (key.getCode()) {
            case UP -> rows.get(Math.max(0, index - 1)).lane().requestFocus();
            case DOWN -> rows.get(Math.min(shown - 1, index + 1)).lane().requestFocus();
            case ENTER, SPACE -> open(index);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected void layoutChildren() {
        double labels = 0;
        double totals = 0;
        for (Row row : rows) {
            labels = Math.max(labels, snapSizeX(row.label().prefWidth(-1)));
            totals = Math.max(totals, snapSizeX(row.total().prefWidth(-1)));
        }
        double right = totals == 0 ? 0 : totals + GAP;
        double top = 0;
        for (Row row : rows) {
            double laneTop = top + (pitch - height) / 2;
            place(row.label(), 0, laneTop + height / 2);
            row.lane().resizeRelocate(labels + GAP, laneTop, getWidth() - labels - GAP - right, height);
            place(row.total(), getWidth() - snapSizeX(row.total().prefWidth(-1)), laneTop + height / 2);
            top += pitch;
        }
    }

    private void place(Label label, double x, double middle) {
        double tall = label.prefHeight(-1);
        label.resizeRelocate(x, snapPositionY(middle - tall / 2), snapSizeX(label.prefWidth(-1)), tall);
    }
}
