package org.presencemonitor.ui.control;

/**
 * One of several to choose from.
 *
 * @param text what it is called, which is also what a list says aloud
 */
public record LabelledValue<T>(T value, String text) {
    @Override
    public String toString() {
        return text;
    }
}
