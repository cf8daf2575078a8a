package org.presencemonitor.ui;

/**
 * One of several to choose from.
 *
 * @param text what it is called, which is also what a list says aloud
 */
record Pick<T>(T value, String text) {
    @Override
    public String toString() {
        return text;
    }
}
