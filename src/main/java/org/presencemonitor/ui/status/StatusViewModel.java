package org.presencemonitor.ui.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * All that the Status tab shows at one moment, in words and plain values. Computed from a snapshot and the time by pure
 * functions; the views copy it into controls.
 *
 * @param rows the links: flag, Messenger, session, mail
 * @param report text for the button Copy report
 * @param nextTick when a text changes without another snapshot
 */
public record StatusViewModel(
        Hero hero,
        Optional<Banner> banner,
        List<ChainRow> rows,
        CommandButtonModel primary,
        CommandButtonModel secondary,
        Optional<ResultLine> result,
        List<RecentRow> recent,
        ProblemReport report,
        Moment nextTick) {

    public static StatusViewModel of(Presence presence, RecentChanges recent, Moment now, Texts texts) {
        CommandButtonModel primary = CommandButtonModel.primary(presence, now, texts);
        CommandButtonModel logOff = CommandButtonModel.logOff(presence, now, texts);
        return new StatusViewModel(
                Hero.of(presence, now, texts),
                Banner.of(presence, now, texts),
                new Chain(presence, now, texts).rows(),
                primary,
                logOff,
                ResultLine.of(presence, now, texts),
                RecentRow.of(recent, now, texts),
                new ProblemReport(presence, recent, now, texts),
                new NextTick(presence, now)
                        .of(
                                primary.begins() || logOff.begins(),
                                primary.isLasting() || logOff.isLasting(),
                                texts.times()));
    }

    /** Time until a text changes without another snapshot. */
    public Duration untilNextTick(Moment now) {
        Duration left = nextTick.since(now);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }
}
