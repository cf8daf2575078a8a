package org.presencemonitor.settings;

/**
 * Where the window was and how large, in pixels as the desktop counts them, all screens together. It may have been on a
 * screen that is gone.
 *
 * @param width more than 0, as {@code height}
 */
public record WindowPlace(int x, int y, int width, int height) {}
