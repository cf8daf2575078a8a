package org.presencemonitor.settings;

/**
 * Position and size of the window, in pixels of the desktop that spans all screens. The screen may no longer exist.
 *
 * @param width more than 0, as {@code height}
 */
public record WindowPlace(int x, int y, int width, int height) {}
