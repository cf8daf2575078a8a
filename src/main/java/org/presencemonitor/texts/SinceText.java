package org.presencemonitor.texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem.Kind;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;

/** Since when it is so: the window's third line and the second of the tray. */
public final class SinceText {
    private SinceText() {}

    /** {@code Signed in for 1 h 24 min}. A state that may be an old one says from when it is. */
    public static String of(Presence presence, Instant now, Texts texts) {
        Times times = texts.times();
        if (presence.problem()
                .filter(problem -> problem.kind() == Kind.FLAG_UNREADABLE)
                .isPresent()) {
            Instant readAt = presence.flag().readAt();
            return texts.say(Phrase.AS_OF, times.time(readAt, now), times.age(readAt, now));
        }
        Instant session = presence.session().since().orElse(presence.since());
        String since = times.time(presence.since(), now);
        return switch (presence.state()) {
            case AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, APPEAR_OFFLINE ->
                texts.say(Phrase.SIGNED_IN_FOR, times.duration(Duration.between(session, now)));
            case SIGNED_OUT -> texts.say(Phrase.SIGNED_OUT_AGO, times.age(session, now));
            case SIGNING_IN, SIGNING_OUT ->
                presence.session()
                        .status()
                        .filter(status -> !status.isSignedIn() && !status.equals(MyStatus.OFFLINE))
                        .flatMap(texts::status)
                        .orElse(texts.say(Phrase.SINCE, since));
            case NOT_RUNNING -> texts.say(Phrase.NOT_RUNNING_SINCE, since);
            case PROBLEM -> texts.say(Phrase.PROBLEM_SINCE, since);
            case STARTING -> texts.say(Phrase.SINCE, since);
            case UNKNOWN ->
                texts.say(
                        presence.messenger().connection() == Connection.NOT_ASKED
                                ? Phrase.MESSENGER_FLAG_ONLY
                                : Phrase.NOTHING_READ);
        };
    }

    /**
     * For the tray's menu: {@code Communicator · signed in for 1 h 24 min}, {@code Communicator · UpAndRunning = 0}.
     */
    public static String statusLine(Presence presence, Instant now, Texts texts) {
        String known = presence.state().isSignedIn() || presence.flag().isRunning()
                ? inSentence(of(presence, now, texts))
                : flag(presence, texts);
        return texts.say(Phrase.STATUS_LINE, presence.provider().app(), known);
    }

    /** For the tray's tool tip, which stays true while nothing changes: {@code Communicator · since Fri 10:42}. */
    public static String toolTip(Presence presence, Texts texts) {
        String known = presence.state().isSignedIn() || presence.flag().isRunning()
                ? inSentence(texts.say(Phrase.SINCE, texts.times().dayAndTime(presence.since())))
                : flag(presence, texts);
        return texts.say(Phrase.STATUS_LINE, presence.provider().app(), known);
    }

    /** {@code UpAndRunning = 2}, or what was found in its place. */
    public static String flag(Presence presence, Texts texts) {
        return flag(presence.flag().reading(), texts);
    }

    /** The same for a flag that is known to be this; empty when nothing could be read. */
    public static String flag(Optional<DwordReading> flag, Texts texts) {
        return flag.map(reading -> UpAndRunning.NAME + " " + found(reading, texts))
                .orElse(UpAndRunning.NAME + " ?");
    }

    private static String found(DwordReading reading, Texts texts) {
        if (reading instanceof DwordReading.Value flag) {
            return "= " + flag.value();
        }
        if (reading instanceof DwordReading.OutOfRange flag) {
            return "= " + flag.value();
        }
        return reading instanceof DwordReading.WrongType flag ? flag.found().type() : texts.say(Phrase.FLAG_ABSENT);
    }

    private static String inSentence(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + text.substring(Character.charCount(first));
    }
}
