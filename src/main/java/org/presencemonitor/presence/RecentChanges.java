package org.presencemonitor.presence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.time.Moment;

/**
 * The last changes seen, folded from successive snapshots. A change of the status within a state (busy, then on the
 * phone) counts; a snapshot that only repeats an attempt does not.
 *
 * @param limit how many to keep
 */
public record RecentChanges(int limit, List<Change> newestFirst) {
    /**
     * A state that was entered.
     *
     * @param status the status, where the state follows from one
     * @param code the raw value behind it: {@code 0x0002}, {@code 0x8100031E}, {@code = 0}; empty when there is none
     */
    public record Change(Moment at, PresenceState state, Optional<MyStatus> status, String code) {}

    public RecentChanges {
        newestFirst = List.copyOf(newestFirst);
    }

    public static RecentChanges keeping(int limit) {
        return new RecentChanges(limit, List.of());
    }

    /**
     * These and the change by that snapshot, if it is one.
     *
     * @param seenAt when it arrived, for changes within a state, which snapshots do not date
     */
    public RecentChanges with(Presence next, Moment seenAt) {
        PresenceState state = next.state();
        String code = code(next);
        boolean newState = newestFirst.isEmpty() || newestFirst.get(0).state() != state;
        boolean newCode = newestFirst.isEmpty() || !newestFirst.get(0).code().equals(code);
        if (state == PresenceState.UNKNOWN || (!newState && !newCode)) {
            return this;
        }
        Change change = new Change(newState ? next.since() : seenAt, state, status(next), code);
        return new RecentChanges(
                limit,
                Stream.concat(Stream.of(change), newestFirst.stream())
                        .limit(limit)
                        .toList());
    }

    private static Optional<MyStatus> status(Presence presence) {
        return switch (presence.state()) {
            case PROBLEM, STALE_FLAG, RUNNING, STARTING, NOT_RUNNING, NOT_INSTALLED, UNKNOWN -> Optional.empty();
            default -> presence.session().status();
        };
    }

    private static String code(Presence presence) {
        return switch (presence.state()) {
            case PROBLEM, RUNNING ->
                presence.problem()
                        .flatMap(Problem::failure)
                        .or(() -> presence.messenger().failure())
                        .map(failure -> failure.hresult().hex())
                        .orElseGet(() -> flag(presence));
            case STARTING, NOT_RUNNING, NOT_INSTALLED, STALE_FLAG, UNKNOWN -> flag(presence);
            default ->
                presence.session()
                        .failure()
                        .map(failure -> failure.hresult().hex())
                        .or(() -> presence.session().status().map(status -> status.hex()))
                        .orElse("");
        };
    }

    private static String flag(Presence presence) {
        return presence.flag().reading().flatMap(FlagLink::text).orElse("");
    }
}
