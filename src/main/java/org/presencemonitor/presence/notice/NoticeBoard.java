package org.presencemonitor.presence.notice;

/** Where notices go. Called on the "presence" thread; must not block. */
public interface NoticeBoard {
    /** Shows a notice in the place of an earlier one about the same. */
    void show(Notice notice);

    /** What was shown about this is no longer true, and nothing takes its place. */
    void withdraw(String about);
}
