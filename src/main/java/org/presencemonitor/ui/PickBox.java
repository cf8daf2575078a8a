package org.presencemonitor.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** A box that opens a list to choose from. */
final class PickBox<T> extends ComboBox<Pick<T>> {
    private boolean showing;

    /** Tells each choice by the user, and none by {@link #show(List, Pick)}. */
    PickBox(String id, Consumer<T> onChoose) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            if (!showing && getValue() != null) {
                onChoose.accept(getValue().value());
            }
        });
    }

    void show(List<Pick<T>> offered, Pick<T> chosen) {
        showing = true;
        if (!getItems().equals(offered)) {
            getItems().setAll(offered);
        }
        setValue(chosen);
        showing = false;
    }
}
