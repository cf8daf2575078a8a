package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.Days;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The texts of lanes for tooltips and screen readers. */
final class LaneWords {
    /** More pieces than this are added up by state: a longer list could not be followed by ear. */
    private static final int MAX_SPOKEN_PIECES = 6;

    private final Texts texts;
    private final Days days;

    LaneWords(Texts texts) {
        this.texts = texts;
        this.days = texts.days();
    }

    /** {@code Busy, 10:40–12:05, 1 h 25 min}; {@code Busy, since 10:40, 1 h 25 min} when it lasts until now. */
    String piece(LanePiece piece, Instant now) {
        String lasts = days.hours(Duration.between(piece.start(), piece.end()));
        return piece.end().equals(now)
                ? texts.say(Phrase.LANE_STRETCH_NOW, state(piece.state()), days.clock(piece.start()), lasts)
                : texts.say(
                        Phrase.LANE_STRETCH,
                        state(piece.state()),
                        days.clock(piece.start()),
                        days.clock(piece.end()),
                        lasts);
    }

    /** The same with its day, for lanes without a label: {@code Mon 9: Busy, 10:40–12:05, 1 h 25 min}. */
    String pieceOfDay(String day, LanePiece piece, Instant now) {
        return texts.say(Phrase.LANE_OF_DAY, day, piece(piece, now));
    }

    /** {@code 6 h 05}; a dash when the day was not watched. */
    String shortTotal(DayLane lane, List<LanePiece> pieces) {
        return isWatched(pieces) ? days.shortHours(lane.signedIn()) : texts.say(Phrase.LANE_NO_TOTAL);
    }

    /** {@code 6 h 12 min signed in}. */
    String total(Duration signedIn) {
        return texts.say(Phrase.LANE_TOTAL, days.hours(signedIn));
    }

    /** The whole lane: {@code Mon: 6 h 12 min signed in. Available 08:36–10:40, Busy 10:40–12:05}. */
    String lane(String label, Duration signedIn, List<LanePiece> pieces) {
        if (!isWatched(pieces)) {
            return texts.say(Phrase.LANE_OF_DAY, label, state(PresenceState.UNKNOWN));
        }
        String stretches = pieces.size() > MAX_SPOKEN_PIECES ? addedUp(pieces) : oneByOne(pieces);
        return texts.say(Phrase.LANE_OF_DAY, label, texts.say(Phrase.LANE_SPOKEN, total(signedIn), stretches));
    }

    private String oneByOne(List<LanePiece> pieces) {
        return pieces.stream()
                .map(piece -> texts.say(
                        Phrase.LANE_BRIEFLY, state(piece.state()), days.clock(piece.start()), days.clock(piece.end())))
                .collect(Collectors.joining(", "));
    }

    private String addedUp(List<LanePiece> pieces) {
        Map<PresenceState, Duration> sums = new LinkedHashMap<>();
        pieces.forEach(
                piece -> sums.merge(piece.state(), Duration.between(piece.start(), piece.end()), Duration::plus));
        String states = sums.entrySet().stream()
                .map(sum -> texts.say(Phrase.LANE_STATE_FOR, state(sum.getKey()), days.hours(sum.getValue())))
                .collect(Collectors.joining(", "));
        return texts.count(Phrase.LANE_MANY, pieces.size(), states);
    }

    private String state(PresenceState state) {
        return state == PresenceState.UNKNOWN ? texts.say(Phrase.LANE_NOT_WATCHED) : texts.state(state);
    }

    private static boolean isWatched(List<LanePiece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.state() != PresenceState.UNKNOWN);
    }
}
