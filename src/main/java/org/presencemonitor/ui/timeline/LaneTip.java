package org.presencemonitor.ui.timeline;

import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;

/** A tooltip above a lane that follows the mouse or the keyboard without delay. */
final class LaneTip {
    private static final double DISTANCE = 6;

    private final Region lane;
    private final Tooltip tip = new Tooltip();

    LaneTip(Region lane) {
        this.lane = lane;
        tip.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        tip.setAutoHide(false);
        tip.setAutoFix(true);
    }

    /** Shows a text above that place of the lane, in pixels from its left end. */
    void show(String text, double x) {
        Bounds there = lane.localToScreen(lane.getLayoutBounds());
        if (there == null
                || lane.getScene().getWindow() == null
                || !lane.getScene().getWindow().isShowing()) {
            return;
        }
        tip.setText(text);
        double scale = there.getWidth() / lane.getWidth();
        if (!tip.isShowing()) {
            tip.show(lane, there.getMinX() + x * scale, there.getMinY() - DISTANCE);
        }
        // The width of the tooltip is known only once it is shown.
        tip.setAnchorX(there.getMinX() + x * scale - tip.getWidth() / 2);
        tip.setAnchorY(there.getMinY() - DISTANCE);
    }

    void hide() {
        tip.hide();
    }
}
