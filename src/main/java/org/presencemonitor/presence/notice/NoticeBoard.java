package org.presencemonitor.presence.notice;

/** Shows notices. Called on the "presence" thread; must not block. */
public interface NoticeBoard {
    /** Shows a notice in place of an earlier one with the same subject. */
    void show(Notice notice);

    /** Removes the notice with that subject: it no longer holds, and no other replaces it. */
    void withdraw(String about);
}
