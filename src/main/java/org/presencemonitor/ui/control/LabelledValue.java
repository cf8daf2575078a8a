package org.presencemonitor.ui.control;

/**
 * A value to choose, with its text.
 *
 * @param text its name, which a screen reader takes from {@link #toString}
 */
public record LabelledValue<T>(T value, String text) {
    @Override
    public String toString() {
        return text;
    }
}
