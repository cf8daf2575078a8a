package org.presencemonitor.ui.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * All that the Activity tab shows at one moment, in words and plain values; the view copies it into controls.
 *
 * @param note instead of rows, or above them when the history could not be read
 * @param failed whether the note reports a failure
 * @param fresh the text of the button that shows the waiting rows; empty when none wait
 */
record ActivityViewModel(
        List<ActivityRow> rows, Optional<String> note, boolean failed, Optional<String> fresh, String footer) {

    static ActivityViewModel of(ActivityState state, ActivityRows lines, Instant now, Texts texts) {
        Optional<String> failure = state.failure().map(reason -> texts.say(Phrase.ACTIVITY_FAILED, reason));
        return new ActivityViewModel(
                lines.of(state.rows(), now),
                failure.or(() -> nothing(state).map(texts::say)),
                failure.isPresent(),
                fresh(state, texts),
                texts.count(Phrase.ACTIVITY_TODAY, state.today()));
    }

    private static Optional<Phrase> nothing(ActivityState state) {
        if (!state.answered() || !state.rows().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(state.narrowed() ? Phrase.ACTIVITY_NOTHING_MATCHES : Phrase.ACTIVITY_NOTHING_YET);
    }

    private static Optional<String> fresh(ActivityState state, Texts texts) {
        if (state.waiting() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                state.more()
                        ? texts.say(Phrase.ACTIVITY_MANY_NEW, state.waiting())
                        : texts.count(Phrase.ACTIVITY_NEW, state.waiting()));
    }
}
