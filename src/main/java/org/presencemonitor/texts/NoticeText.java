package org.presencemonitor.texts;

import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.notice.Notice;
import org.presencemonitor.presence.office.OfficeDefaultTaken;

/**
 * The text of a notice. Each names the client, because there may be several.
 *
 * @param title the event, in a few words
 * @param text how to solve it, and its reason: some desktops show the first 70 characters alone
 */
public record NoticeText(String title, String text) {

    public static NoticeText of(Notice notice, Texts texts) {
        return switch (notice) {
            case Notice.SignedOut out ->
                new NoticeText(say(whatHappened(out), out.presence(), texts), why(out.presence(), texts));
            case Notice.Broken broken ->
                new NoticeText(say(Phrase.NOTICE_PROBLEM, broken.presence(), texts), problem(broken.presence(), texts));
            case Notice.WellAgain well ->
                new NoticeText(
                        say(well.wasSignedOut() ? Phrase.NOTICE_SIGNED_IN : Phrase.NOTICE_WELL, well.presence(), texts),
                        texts.state(well.presence().state()));
            case Notice.OfficeDefaultMoved moved -> moved(moved.taken(), texts);
        };
    }

    /** With a problem, it is not known whether the user is signed in. */
    private static Phrase whatHappened(Notice.SignedOut out) {
        return out.presence().problem().isPresent() ? Phrase.NOTICE_PROBLEM : Phrase.NOTICE_SIGNED_OUT;
    }

    private static String say(Phrase phrase, Presence presence, Texts texts) {
        return texts.say(phrase, presence.provider().app());
    }

    /** The server's reason, or the problem that keeps the user signed out; else the consequence. */
    private static String why(Presence presence, Texts texts) {
        return presence.session()
                .whySignedOut()
                .flatMap(Cause::specific)
                .map(Phrase::keyOf)
                .map(cause -> cause(cause, presence, texts))
                .orElseGet(() ->
                        presence.problem().isPresent() ? problem(presence, texts) : texts.say(Phrase.NOTICE_NOT_ASKED));
    }

    private static String cause(String cause, Presence presence, Texts texts) {
        String app = presence.provider().app();
        return texts.family("cause", cause + ".next", app) + " " + texts.family("cause", cause + ".sentence", app);
    }

    private static String problem(Presence presence, Texts texts) {
        return presence.problem()
                .map(problem -> ProblemText.adviceFirst(problem, presence.provider(), texts))
                .orElse("");
    }

    private static NoticeText moved(OfficeDefaultTaken taken, Texts texts) {
        String by = taken.by().orElse("");
        return new NoticeText(
                texts.say(Phrase.NOTICE_DEFAULT, by), texts.say(Phrase.NOTICE_DEFAULT_TEXT, by, taken.from()));
    }
}
