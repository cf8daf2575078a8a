package org.presencemonitor.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** A combo box whose entries have a value and a text. */
public final class LabelledComboBox<T> extends ComboBox<LabelledValue<T>> {
    private boolean showing;

    /** Passes on each choice by the user, and none by {@link #show(List, LabelledValue)}. */
    public LabelledComboBox(String id, Consumer<T> onChoose) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            if (!showing && getValue() != null) {
                onChoose.accept(getValue().value());
            }
        });
    }

    public void show(List<LabelledValue<T>> offered, LabelledValue<T> chosen) {
        showing = true;
        if (!getItems().equals(offered)) {
            getItems().setAll(offered);
        }
        setValue(chosen);
        showing = false;
    }
}
