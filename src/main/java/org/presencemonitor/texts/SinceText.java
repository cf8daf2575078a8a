package org.presencemonitor.texts;

import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.Installation;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.time.Moment;

/** The time since which a state holds: the window's third line and the second of the tray. */
public final class SinceText {
    private SinceText() {}

    /** {@code Signed in for 1 h 24 min}. For a state that may be outdated, the time of its last reading. */
    public static String of(Presence presence, Moment now, Texts texts) {
        Times times = texts.times();
        if (presence.problem()
                .filter(problem -> problem.kind() == ProblemKind.FLAG_UNREADABLE)
                .isPresent()) {
            Moment readAt = presence.flag().readAt();
            return texts.at(Phrase.AS_OF, readAt, now, times.age(readAt, now));
        }
        Moment session = presence.session().since().orElse(presence.since());
        return switch (presence.state()) {
            case AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, APPEAR_OFFLINE ->
                texts.say(Phrase.SIGNED_IN_FOR, times.duration(now.since(session)));
            case SIGNED_OUT -> texts.say(Phrase.SIGNED_OUT_AGO, times.age(session, now));
            case SIGNING_IN, SIGNING_OUT ->
                presence.session()
                        .status()
                        .filter(status -> !status.isSignedIn() && !status.equals(MyStatus.OFFLINE))
                        .flatMap(texts::status)
                        .orElseGet(() -> since(Phrase.SINCE, presence, now, texts));
            case NOT_RUNNING -> since(Phrase.NOT_RUNNING_SINCE, presence, now, texts);
            case STARTING, STALE_FLAG, PROBLEM -> since(Phrase.SINCE, presence, now, texts);
            case RUNNING ->
                texts.say(Phrase.STATUS_LINE, presence.provider().app(), texts.since(presence.since(), now));
            case NOT_INSTALLED -> installed(presence.installation(), texts);
            case UNKNOWN ->
                texts.say(
                        presence.messenger().connection() == Connection.NOT_ASKED
                                ? Phrase.MESSENGER_FLAG_ONLY
                                : Phrase.NOTHING_READ);
        };
    }

    private static String since(Phrase phrase, Presence presence, Moment now, Texts texts) {
        return texts.at(phrase, presence.since(), now);
    }

    /**
     * For the tray's menu: {@code Communicator · signed in for 1 h 24 min}, {@code Communicator · UpAndRunning = 0}.
     */
    public static String statusLine(Presence presence, Moment now, Texts texts) {
        return line(presence, of(presence, now, texts), texts);
    }

    /**
     * For the tray's tool tip, which may be shown for days as it is: with the date and without a duration,
     * {@code Communicator · since 10:42 on 4 Mar}.
     */
    public static String toolTip(Presence presence, Moment now, Texts texts) {
        return line(presence, texts.withDate(Phrase.SINCE, presence.since().by(now), now.instant()), texts);
    }

    private static String line(Presence presence, String since, Texts texts) {
        boolean running = presence.state().isSignedIn() || presence.flag().isRunning();
        return texts.say(
                Phrase.STATUS_LINE,
                presence.provider().app(),
                running ? Texts.inSentence(since) : flag(presence, texts));
    }

    /** The clients that are installed instead. */
    private static String installed(Installation installation, Texts texts) {
        return installation.others().isEmpty()
                ? texts.say(Phrase.NO_CLIENT_INSTALLED)
                : texts.say(Phrase.INSTALLED_INSTEAD, String.join(", ", installation.others()));
    }

    /** {@code UpAndRunning = 2}, or the invalid value found. */
    public static String flag(Presence presence, Texts texts) {
        return flag(presence.flag().reading(), texts);
    }

    /** The same for a given reading; empty when nothing could be read. */
    public static String flag(Optional<DwordReading> flag, Texts texts) {
        return flag.map(reading ->
                        UpAndRunning.NAME + " " + FlagLink.text(reading).orElseGet(() -> texts.say(Phrase.FLAG_ABSENT)))
                .orElse(UpAndRunning.NAME + " ?");
    }
}
