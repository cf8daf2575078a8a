package org.presencemonitor.ui.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;

/** Days as the design shows them; the last one is that of {@link Example#NOW}. */
public final class ActivityExample {
    private static final String APP = "Communicator";

    private ActivityExample() {}

    /** Twelve rows of today, and some of the days before. */
    public static List<HistoryEntry> days() {
        List<HistoryEntry> all = new ArrayList<>(today("2026-03-05T"));
        all.addAll(today("2026-03-04T"));
        all.add(command("2026-03-03T18:00:00Z", Command.SIGN_OUT, CommandOutcome.TIMED_OUT)
                .problem(true)
                .build());
        all.add(at("2026-03-03T12:00:00Z", EntryType.GAP, EntryCategory.PROGRAM)
                .details("12 entries could not be written")
                .problem(true)
                .build());
        all.add(HistoryEntry.at(Instant.parse("2025-12-30T08:00:00Z"), EntryType.STARTED, EntryCategory.PROGRAM, ""));
        return all;
    }

    private static List<HistoryEntry> today(String day) {
        return List.of(
                HistoryEntry.at(Instant.parse(day + "08:34:58Z"), EntryType.STARTED, EntryCategory.PROGRAM, ""),
                at(day + "08:35:00Z", EntryType.FLAG, EntryCategory.CLIENT)
                        .flag("2")
                        .build(),
                at(day + "08:35:01Z", EntryType.STATE, EntryCategory.CLIENT)
                        .state(PresenceState.PROBLEM, Optional.empty())
                        .flag("2")
                        .problemKind(Optional.of(Problem.ProblemKind.MESSENGER_UNREACHABLE))
                        .details("messenger unreachable")
                        .answer(Optional.of(
                                new CallResult("CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE)))
                        .problem(true)
                        .build(),
                state(
                        day + "08:36:10Z",
                        EntryCategory.SIGN_IN,
                        PresenceState.SIGNING_IN,
                        MyStatus.LOCAL_CONNECTING_TO_SERVER),
                state(day + "08:36:12Z", EntryCategory.SIGN_IN, PresenceState.AVAILABLE, MyStatus.ONLINE),
                at(day + "08:36:12.500Z", EntryType.MAIL, EntryCategory.MAIL)
                        .phase(MailPhase.LOGGED_ON)
                        .build(),
                state(day + "09:31:40Z", EntryCategory.STATUS, PresenceState.BUSY, MyStatus.BUSY),
                state(day + "09:40:00Z", EntryCategory.STATUS, PresenceState.BUSY, MyStatus.IN_A_MEETING),
                state(day + "10:00:02Z", EntryCategory.STATUS, PresenceState.AVAILABLE, MyStatus.ONLINE),
                state(
                        day + "10:00:14Z",
                        EntryCategory.SIGN_IN,
                        PresenceState.SIGNING_OUT,
                        MyStatus.LOCAL_DISCONNECTING_FROM_SERVER),
                state(day + "10:00:14.800Z", EntryCategory.SIGN_IN, PresenceState.SIGNED_OUT, MyStatus.OFFLINE)
                        .toBuilder()
                        .took(Optional.of(Duration.ofMillis(800)))
                        .build(),
                command(day + "10:00:14.900Z", Command.SIGN_OUT, CommandOutcome.DONE)
                        .took(Optional.of(Duration.ofMillis(900)))
                        .build());
    }

    /** This many statuses, a minute apart, the last of them a minute ago. */
    public static List<HistoryEntry> many(int number) {
        List<HistoryEntry> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean busy = i % 2 == 0;
            all.add(state(
                    Example.NOW.instant().minus(Duration.ofMinutes(number - i)).toString(),
                    EntryCategory.STATUS,
                    busy ? PresenceState.BUSY : PresenceState.AVAILABLE,
                    busy ? MyStatus.BUSY : MyStatus.ONLINE));
        }
        return all;
    }

    public static HistoryEntry state(String at, EntryCategory kind, PresenceState state, MyStatus status) {
        return at(at, EntryType.STATE, kind)
                .state(state, Optional.of(status))
                .flag("2")
                .build();
    }

    private static HistoryEntry.Builder command(String at, Command command, CommandOutcome outcome) {
        return at(at, EntryType.COMMAND, EntryCategory.SIGN_IN)
                .result(command, outcome)
                .took(Optional.of(Duration.ofSeconds(30)));
    }

    private static HistoryEntry.Builder at(String at, EntryType what, EntryCategory kind) {
        return HistoryEntry.at(Instant.parse(at), what, kind, APP).toBuilder();
    }
}
