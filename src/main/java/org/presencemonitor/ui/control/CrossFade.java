package org.presencemonitor.ui.control;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.util.Duration;

/** Fades from what a pane showed to what it shows now. The change itself is made at once. */
public final class CrossFade {
    private static final Duration FADE_TIME = Duration.millis(150);

    private final Pane pane;
    private final ImageView before = new ImageView();
    private ParallelTransition fading = new ParallelTransition();

    public CrossFade(Pane pane) {
        this.pane = pane;
        before.setManaged(false);
        before.setMouseTransparent(true);
    }

    /** Makes a change of what the pane shows; without fading where motion is off or the pane is not visible. */
    public void over(Runnable change) {
        end();
        boolean seen = pane.getScene() != null && pane.getWidth() > 0 && pane.getHeight() > 0;
        if (!seen || !WindowTheme.mayMove(pane)) {
            change.run();
            return;
        }
        List<Node> contents = List.copyOf(pane.getChildren());
        takeSnapshot();
        change.run();
        pane.getChildren().add(before);
        // A new transition: a stopped one could start where it was stopped.
        fading = new ParallelTransition(fade(before, 1, 0));
        contents.forEach(node -> fading.getChildren().add(fade(node, 0, 1)));
        fading.setOnFinished(event -> end());
        fading.play();
    }

    private void end() {
        fading.stop();
        pane.getChildren().remove(before);
        pane.getChildren().forEach(node -> node.setOpacity(1));
    }

    /** Takes a snapshot in the resolution of the screen, text size included. */
    private void takeSnapshot() {
        Bounds drawn = pane.localToScreen(pane.getLayoutBounds());
        double zoom =
                drawn == null ? 1 : drawn.getWidth() / pane.getLayoutBounds().getWidth();
        double fineness = zoom * pane.getScene().getWindow().getOutputScaleX();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(fineness, fineness));
        WritableImage image = pane.snapshot(parameters, null);
        before.setImage(image);
        before.setFitWidth(image.getWidth() / fineness);
        before.setFitHeight(image.getHeight() / fineness);
    }

    private static FadeTransition fade(Node node, double from, double to) {
        FadeTransition fade = new FadeTransition(FADE_TIME, node);
        fade.setFromValue(from);
        fade.setToValue(to);
        return fade;
    }
}
