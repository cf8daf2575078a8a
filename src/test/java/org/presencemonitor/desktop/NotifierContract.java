package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.Notification.Choice;

/** What every notifier keeps to where nothing shows notifications. */
public abstract class NotifierContract {
    /** What the program has heard: clicks. */
    protected final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** One that finds nobody to show what it has. */
    protected abstract Notifier withoutDesktop();

    /** Waits until it has tried what it was told. */
    protected abstract void settle(Notifier notifier) throws Exception;

    protected Notification notification(String about, StatusIcon icon, String title, String text) {
        return new Notification(
                about,
                icon,
                title,
                text,
                "By hand.",
                () -> heard.add("opened on " + Thread.currentThread().getName()),
                List.of(choice("Show window"), choice("Sign in")));
    }

    private Choice choice(String text) {
        return new Choice(
                text, () -> heard.add(text + " on " + Thread.currentThread().getName()));
    }

    @Test
    @DisplayName("takes everything without complaint where nothing shows notifications, and goes on")
    void nobodyThere() throws Exception {
        try (Notifier notifier = withoutDesktop()) {
            notifier.show(notification("a", StatusIcon.SIGNED_OUT, "Signed out", "of Communicator"));
            notifier.withdraw("a");
            notifier.withdraw("never shown");
            notifier.show(notification("a", StatusIcon.AVAILABLE, "Signed in", "to Communicator"));
            settle(notifier);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    @DisplayName("may be closed twice, and shows nothing after that")
    void closed() {
        Notifier notifier = withoutDesktop();
        notifier.close();
        notifier.close();
        notifier.show(notification("a", StatusIcon.SIGNED_OUT, "Signed out", "of Communicator"));
        notifier.withdraw("a");

        assertThat(heard).isEmpty();
    }
}
