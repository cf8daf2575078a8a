package org.presencemonitor.ui.control;

import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/**
 * One of several toggles, of which one is always selected: pressing it again does not release it. For the keyboard the
 * group is one stop: Tab reaches the selected toggle, the arrows select its neighbours. A group of one is no stop.
 */
public final class RadioToggle extends ToggleButton {
    public RadioToggle(String id, String text, String style, ToggleGroup group) {
        super(text);
        setId(id);
        setToggleGroup(group);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        getStyleClass().setAll(style);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        selectedProperty()
                .addListener((property, before, now) ->
                        setFocusTraversable(now && group.getToggles().size() > 1));
    }

    @Override
    public void fire() {
        setSelected(true);
        fireEvent(new ActionEvent());
    }
}
