package org.presencemonitor.ui.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * All that the Status tab shows at one moment, in words and plain values. Computed from a snapshot and the time by pure
 * functions; the views copy it into controls.
 *
 * @param rows the links: flag, Messenger, session, mail
 * @param report text for the button Copy report
 * @param countsFrom counted seconds and minutes begin here
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
        Moment countsFrom) {

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
                countsFrom(presence, primary.isUnderWay() || logOff.isUnderWay()));
    }

    private static Moment countsFrom(Presence presence, boolean lasting) {
        return lasting
                ? presence.running().map(RunningCommand::since).orElse(presence.since())
                : presence.session().since().orElse(presence.since());
    }

    /** Time until a text changes without another snapshot. */
    public Duration untilNextTick(Moment now) {
        if (primary.begins() || secondary.begins()) {
            Duration left = CommandButtonModel.PROGRESS_AFTER.minus(now.since(countsFrom));
            return left.isPositive() ? left : Duration.ofMillis(1);
        }
        long period = primary.isLasting() || secondary.isLasting() ? 1_000 : 60_000;
        long into = now.since(countsFrom).toMillis() % period;
        return Duration.ofMillis(period - into);
    }
}
