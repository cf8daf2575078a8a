package org.presencemonitor.ui.testing;

import static org.presencemonitor.presence.PresenceState.APPEAR_OFFLINE;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.AWAY;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_IN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.store.DayLanes;
import org.presencemonitor.history.store.WatchRun;
import org.presencemonitor.history.store.WatchRun.Change;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;

/** A history of working days up to {@link Example#NOW}: from half past seven to six, and no weekends. Times in UTC. */
public final class WorkingDaysHistory extends FakeHistory {
    private static final Map<String, PresenceState> DAY = Map.of(
            "07:30", SIGNED_OUT,
            "07:40", SIGNING_IN,
            "07:52", AVAILABLE,
            "09:31", BUSY,
            "09:50", AVAILABLE,
            "11:58", AWAY,
            "13:05", AVAILABLE,
            "14:20", APPEAR_OFFLINE,
            "15:40", PROBLEM,
            "16:00", AVAILABLE);

    /** A day of that many changes, each as long as the others. */
    public static List<DayLane> busyDays(LocalDate first, LocalDate last, int changesPerDay) {
        PresenceState[] states = {AVAILABLE, BUSY, AWAY, SIGNED_OUT, APPEAR_OFFLINE};
        List<Change> changes = new ArrayList<>();
        Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        long days = first.datesUntil(last.plusDays(1)).count();
        long step = 86_400_000L / changesPerDay;
        for (int i = 0; i < days * changesPerDay; i++) {
            changes.add(new Change(start.plusMillis(i * step), states[i % states.length]));
        }
        Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return DayLanes.of(List.of(new WatchRun(start, end, changes)), first, last, ZoneOffset.UTC);
    }

    @Override
    public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
        List<WatchRun> runs = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(WorkingDaysHistory::run)
                .toList();
        return CompletableFuture.completedFuture(DayLanes.of(runs, first, last, zone));
    }

    private static WatchRun run(LocalDate day) {
        int later = day.getDayOfMonth() * 37 % 50;
        Instant end = at(day, "17:10", later);
        Instant until = end.isBefore(Example.NOW.instant()) ? end : Example.NOW.instant();
        List<Change> changes = DAY.entrySet().stream()
                .map(change -> new Change(at(day, change.getKey(), later), change.getValue()))
                .filter(change -> change.at().isBefore(until))
                .sorted(Comparator.comparing(Change::at))
                .toList();
        return new WatchRun(at(day, "07:30", later), until, changes);
    }

    private static Instant at(LocalDate day, String time, int minutesLater) {
        return day.atTime(LocalTime.parse(time)).plusMinutes(minutesLater - 40).toInstant(ZoneOffset.UTC);
    }
}
