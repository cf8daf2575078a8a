package org.presencemonitor.texts;

import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.notice.Notice;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.time.Moment;

/**
 * The text of a notice. Each names the client, because there may be several.
 *
 * @param title the event, in a few words
 * @param text its reason, and how to solve it
 */
public record NoticeText(String title, String text) {

    public static NoticeText of(Notice notice, Texts texts, Moment now) {
        return switch (notice) {
            case Notice.SignedOut out ->
                new NoticeText(say(whatHappened(out), out.presence(), texts), why(out.presence(), texts, now));
            case Notice.Broken broken ->
                new NoticeText(
                        say(Phrase.NOTICE_PROBLEM, broken.presence(), texts), problem(broken.presence(), texts, now));
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
    private static String why(Presence presence, Texts texts, Moment now) {
        return presence.session()
                .whySignedOut()
                .flatMap(Cause::specific)
                .map(Phrase::keyOf)
                .map(cause -> cause(cause, presence, texts))
                .orElseGet(() -> presence.problem().isPresent()
                        ? problem(presence, texts, now)
                        : say(Phrase.NOTICE_NOT_ASKED, presence, texts));
    }

    private static String cause(String cause, Presence presence, Texts texts) {
        String app = presence.provider().app();
        return texts.family("cause", cause + ".sentence", app) + " " + texts.family("cause", cause + ".next", app);
    }

    private static String problem(Presence presence, Texts texts, Moment now) {
        return presence.problem()
                .map(problem -> ProblemText.of(problem, presence.provider(), texts, now))
                .map(words -> words.sentence() + " " + words.next())
                .orElse("");
    }

    private static NoticeText moved(OfficeDefaultTaken taken, Texts texts) {
        String by = taken.by().orElse("");
        return new NoticeText(texts.say(Phrase.NOTICE_DEFAULT, by), texts.say(Phrase.DEFAULT_TAKEN, by, taken.from()));
    }
}
