package org.presencemonitor.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/**
 * A day as a band: one shape per tone, drawn in whole pixels of the screen. A tooltip describes the piece under the
 * mouse, or the one chosen with the left and right arrow keys.
 */
final class LaneView extends Region {
    private static final double CURSOR = 2;

    private final BiFunction<LaneViewModel, LanePiece, String> words;
    private final Map<LaneTone, SVGPath> shapes = new EnumMap<>(LaneTone.class);
    private final SVGPath blank = new SVGPath();
    private final Rectangle clip = new Rectangle();
    private final Region now = new Region();
    private final Region cursor = new Region();
    private final LaneTip tip = new LaneTip(this);
    private Optional<LaneViewModel> shown = Optional.empty();
    private OptionalInt chosen = OptionalInt.empty();
    private List<LaneStripe> drawn = List.of();
    private double drawnFineness;

    /**
     * An empty lane.
     *
     * @param height of the band, in pixels
     * @param words describes a piece of the day that is shown
     */
    LaneView(String id, double height, BiFunction<LaneViewModel, LanePiece, String> words) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        this.words = words;
        setId(id);
        getStyleClass().add("lane");
        setAccessibleRole(AccessibleRole.TEXT);
        Group band = new Group();
        band.setManaged(false);
        band.setClip(clip);
        clip.setArcWidth(Math.min(8, height));
        clip.setArcHeight(Math.min(8, height));
        blank.getStyleClass().add("lane-blank");
        band.getChildren().add(blank);
        for (LaneTone tone : LaneTone.values()) {
            SVGPath shape = new SVGPath();
            shape.getStyleClass()
                    .add("lane-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            shapes.put(tone, shape);
            band.getChildren().add(shape);
        }
        now.getStyleClass().add("lane-now");
        cursor.getStyleClass().add("lane-cursor");
        cursor.setManaged(false);
        cursor.setVisible(false);
        now.setManaged(false);
        getChildren().addAll(band, now, cursor);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> unhover());
        setOnMousePressed(this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(property -> choose(OptionalInt.empty()));
    }

    void show(LaneViewModel model) {
        Optional<LaneViewModel> before = shown;
        shown = Optional.of(model);
        boolean sameDay =
                before.map(LaneViewModel::day).filter(model.day()::equals).isPresent();
        if (sameDay && chosen.orElse(0) < model.pieces().size()) {
            announce();
        } else {
            choose(OptionalInt.empty());
        }
        requestLayout();
    }

    /** The day that is shown; empty before the first. */
    Optional<LaneViewModel> shown() {
        return shown;
    }

    private void hover(MouseEvent move) {
        Optional<LanePiece> piece = shown.flatMap(model -> model.at(move.getX() / getWidth()));
        piece.ifPresentOrElse(there -> tip.show(describe(there), move.getX()), this::unhover);
    }

    private void unhover() {
        tip.hide();
        piece(chosen).ifPresent(this::point);
    }

    private void pressed(MouseEvent press) {
        if (press.getButton() == MouseButton.PRIMARY) {
            requestFocus();
        }
    }

    private void key(KeyEvent key) {
        int last = shown.map(model -> model.pieces().size()).orElse(0) - 1;
        if (last < 0) {
            return;
        }
        OptionalInt next = switch (key.getCode()) {
            case LEFT -> OptionalInt.of(Math.max(0, chosen.orElse(last + 1) - 1));
            case RIGHT -> OptionalInt.of(Math.min(last, chosen.orElse(-1) + 1));
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(last);
            default -> OptionalInt.empty();
        };
        if (next.isPresent()) {
            choose(next);
            key.consume();
        }
    }

    /** Chooses a piece by keyboard: it is outlined, and its text is shown and announced. */
    private void choose(OptionalInt index) {
        chosen = index;
        Optional<LanePiece> piece = piece(index);
        cursor.setVisible(piece.isPresent());
        piece.ifPresentOrElse(this::point, tip::hide);
        announce();
        requestLayout();
    }

    /** Sets the text for a screen reader: of the chosen piece, otherwise of the whole lane. */
    private void announce() {
        setAccessibleText(piece(chosen)
                .map(this::describe)
                .or(() -> shown.map(LaneViewModel::spoken))
                .orElse(""));
    }

    private void point(LanePiece piece) {
        tip.show(describe(piece), piece.middle() * getWidth());
    }

    private String describe(LanePiece piece) {
        return shown.map(model -> words.apply(model, piece)).orElse("");
    }

    private Optional<LanePiece> piece(OptionalInt index) {
        return index.isEmpty()
                ? Optional.empty()
                : shown.map(model -> model.pieces().get(index.getAsInt()));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        draw();
        now.setVisible(shown.filter(model -> model.now().isPresent()).isPresent());
        shown.ifPresent(model -> {
            double x = Math.round(model.now().orElse(0) * getWidth());
            now.resizeRelocate(x - 1, -CURSOR, 2, getHeight() + 2 * CURSOR);
        });
        piece(chosen).ifPresent(piece -> {
            double from = Math.floor(piece.from() * getWidth());
            double to = Math.ceil(piece.to() * getWidth());
            cursor.resizeRelocate(from - CURSOR, -CURSOR, to - from + 2 * CURSOR, getHeight() + 2 * CURSOR);
        });
    }

    private void draw() {
        double fineness = fineness();
        List<LanePiece> pieces = shown.map(LaneViewModel::pieces).orElse(List.of());
        List<LaneStripe> stripes = LaneStripe.of(pieces, (int) Math.round(getWidth() * fineness));
        if (fineness == drawnFineness && stripes.equals(drawn)) {
            return;
        }
        drawn = stripes;
        drawnFineness = fineness;
        blank.setContent(LaneOutline.blank(stripes, fineness, getHeight()));
        Map<LaneTone, String> outlines = LaneOutline.of(stripes, fineness, getHeight());
        shapes.forEach((tone, shape) -> shape.setContent(outlines.getOrDefault(tone, "")));
    }

    /** Screen pixels per pixel of the lane, text size included. */
    private double fineness() {
        if (getScene() == null || getScene().getWindow() == null) {
            return 1;
        }
        Point2D unit = getLocalToSceneTransform().deltaTransform(1, 0);
        return Math.max(0.5, unit.getX() * getScene().getWindow().getOutputScaleX());
    }
}
