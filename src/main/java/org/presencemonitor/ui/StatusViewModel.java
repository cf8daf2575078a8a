package org.presencemonitor.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.texts.Texts;

/**
 * All that the Status tab shows at one moment, in words and plain values. Computed from a snapshot and the time by pure
 * functions; the views copy it into controls and decide nothing.
 *
 * @param rows flag, Messenger, session, mail
 * @param minuteMark the texts that count minutes turn at whole minutes from here
 */
record StatusViewModel(
        Hero hero,
        Optional<Banner> banner,
        List<ChainRow> rows,
        Action primary,
        Action secondary,
        Optional<ResultLine> result,
        List<RecentRow> recent,
        Instant minuteMark) {

    static StatusViewModel of(Presence presence, RecentChanges recent, Instant now, Texts texts) {
        return new StatusViewModel(
                Hero.of(presence, now, texts),
                Banner.of(presence, now, texts),
                new Chain(presence, now, texts).rows(),
                Action.primary(presence, now, texts),
                Action.logOff(presence, now, texts),
                ResultLine.of(presence, now, texts),
                RecentRow.of(recent, texts),
                presence.session().since().orElse(presence.since()));
    }

    /** Something counts seconds. */
    boolean isLasting() {
        return primary.elapsed().isPresent() || secondary.elapsed().isPresent();
    }
}
