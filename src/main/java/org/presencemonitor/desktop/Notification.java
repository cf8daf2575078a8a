package org.presencemonitor.desktop;

import java.util.List;

/**
 * Something the user is told beside the window.
 *
 * @param about what it is about: of two about the same, the later one takes the earlier one's place
 * @param title a few words, as is the text plain text
 * @param opened runs when the notification itself is clicked
 * @param choices what the user can do about it at once, where the desktop shows buttons
 */
public record Notification(
        String about, StatusIcon icon, String title, String text, Runnable opened, List<Choice> choices) {
    /** A button. What it does runs on the notifier's thread and must not block. */
    public record Choice(String text, Runnable action) {}

    /** Takes a copy. */
    public Notification {
        choices = List.copyOf(choices);
    }
}
