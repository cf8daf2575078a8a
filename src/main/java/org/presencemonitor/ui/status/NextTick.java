package org.presencemonitor.ui.status;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.texts.Times;
import org.presencemonitor.time.Moment;

/** The next moment at which a text of the Status tab changes without another snapshot. */
record NextTick(Presence presence, Moment now) {

    /**
     * The earliest of all.
     *
     * @param begins whether a button will soon show that its command is under way
     * @param lasting whether a button counts seconds
     */
    Moment of(boolean begins, boolean lasting, Times times) {
        Moment since = presence.running().map(RunningCommand::since).orElse(presence.since());
        return Stream.of(
                        begins ? Stream.of(since.plus(CommandButtonModel.PROGRESS_AFTER)) : Stream.<Moment>empty(),
                        lasting ? Stream.of(next(since, Duration.ofSeconds(1))) : Stream.<Moment>empty(),
                        ages(),
                        presence.lastResult().map(CommandResult::endedAt).map(ResultLine::shownUntil).stream(),
                        // From then on the times of today have a date.
                        Stream.of(tomorrow(times)))
                .flatMap(moments -> moments)
                .filter(now::isBefore)
                .min(Comparator.comparing(Moment::ticks))
                .orElseGet(() -> now.plus(Duration.ofMillis(1)));
    }

    /** Each age counts whole minutes from a moment of its own. */
    private Stream<Moment> ages() {
        Stream<Moment> session = Stream.of(presence.session().since().orElse(presence.since()));
        Stream<Moment> reading =
                presence.flag().unreadable().map(why -> presence.flag().readAt()).stream();
        return Stream.concat(session, reading).map(from -> next(from, Duration.ofMinutes(1)));
    }

    private Moment tomorrow(Times times) {
        return now.whenClockShows(times.startOf(times.dayOf(now.instant()).plusDays(1)));
    }

    private Moment next(Moment from, Duration period) {
        long into = now.since(from).toMillis() % period.toMillis();
        return now.plus(period.minusMillis(into));
    }
}
