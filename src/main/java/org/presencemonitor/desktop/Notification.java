package org.presencemonitor.desktop;

import java.util.List;
import org.presencemonitor.print.PrintableText;

/**
 * A message on the desktop, beside the window. Title and text are plain text, made {@linkplain PrintableText
 * printable}.
 *
 * @param about the subject: of two with the same one, the later replaces the earlier
 * @param byHand says how to do the same where a desktop shows no buttons, and a click does nothing
 * @param opened runs when the notification itself is clicked
 * @param choices its buttons, where the desktop shows any
 */
public record Notification(
        String about,
        StatusIcon icon,
        String title,
        String text,
        String byHand,
        Runnable opened,
        List<Choice> choices) {
    /** A button. Its action runs on the notifier's thread and must not block. */
    public record Choice(String text, Runnable action) {
        public Choice {
            text = PrintableText.ofLocalized(text);
        }
    }

    public Notification {
        title = PrintableText.ofLocalized(title);
        text = PrintableText.ofLocalized(text);
        byHand = PrintableText.ofLocalized(byHand);
        choices = List.copyOf(choices);
    }
}
