package org.presencemonitor.history.store;

import static org.presencemonitor.mapi.MailSessionState.MailPhase.LOGGED_OFF;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/** Appends the changes between successive snapshots of one provider to a history, on the "presence" thread. */
public final class HistoryRecorder {
    private final History history;
    private final TimeSource clock;
    private final String source;
    private @Nullable Presence last;
    private boolean left;

    private HistoryRecorder(History history, TimeSource clock, String source) {
        this.history = history;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Records until the subscription is closed, which is recorded too: the state is not known any more.
     *
     * @param source the word for what the provider belongs to, which each entry says
     */
    public static Subscription record(PresenceSource watched, History history, TimeSource clock, String source) {
        HistoryRecorder recorder = new HistoryRecorder(history, clock, source);
        Subscription subscription = watched.subscribe(recorder::onSnapshot);
        return () -> {
            subscription.close();
            recorder.leave();
        };
    }

    private synchronized void onSnapshot(Presence next) {
        if (left) {
            return;
        }
        new PresenceChange(Optional.ofNullable(last), next, clock.now())
                .entries()
                .forEach(this::append);
        last = next;
    }

    private synchronized void leave() {
        if (!left && last != null) {
            append(
                    HistoryEntry.at(
                                    clock.now().instant(),
                                    EntryType.LEFT,
                                    EntryCategory.PROGRAM,
                                    last.provider().app())
                            .toBuilder()
                            .state(PresenceState.UNKNOWN, Optional.empty())
                            .build());
        }
        left = true;
    }

    private void append(HistoryEntry entry) {
        history.append(entry.toBuilder().source(source).build());
    }

    /**
     * Makes entries from the difference between two snapshots. Pure. A snapshot that only repeats an attempt makes
     * none, and neither does the first one while nothing is known.
     *
     * @param seenAt when the snapshot arrived: the time of changes that snapshots do not date
     */
    private record PresenceChange(Optional<Presence> before, Presence next, Moment seenAt) {
        private List<HistoryEntry> entries() {
            List<HistoryEntry> entries = new ArrayList<>();
            boolean stateChanged =
                    before.map(last -> !raw(last).equals(raw(next))).orElse(next.state() != PresenceState.UNKNOWN);
            if (stateChanged) {
                entries.add(state());
            } else if (before.isPresent() && !flag(before.get()).equals(flag(next))) {
                entries.add(entry(seenAt, EntryType.FLAG, EntryCategory.CLIENT)
                        .flag(flag(next))
                        .problemKind(next.problem().map(Problem::kind))
                        .build());
            }
            MailPhase phase =
                    before.map(Presence::mail).map(MailSessionState::phase).orElse(LOGGED_OFF);
            if (phase != next.mail().phase() && next.mail().phase() != MailPhase.UNKNOWN) {
                entries.add(mail());
            }
            next.lastResult()
                    .filter(result -> !before.flatMap(Presence::lastResult).equals(Optional.of(result)))
                    .ifPresent(result -> entries.add(result(result)));
            return entries;
        }

        /** The parts whose change makes a state entry: neither when a state began nor how often a call was tried. */
        private record Raw(
                PresenceState state,
                Optional<?> status,
                Optional<Failure> failure,
                Optional<Problem.ProblemKind> problem) {}

        private static Raw raw(Presence presence) {
            return new Raw(
                    presence.state(),
                    presence.session().status(),
                    failure(presence),
                    presence.problem().map(Problem::kind));
        }

        private static Optional<Failure> failure(Presence presence) {
            return presence.problem()
                    .flatMap(Problem::failure)
                    .or(() -> presence.messenger().failure())
                    .or(() -> presence.session().failure());
        }

        private HistoryEntry state() {
            boolean entered =
                    before.isPresent() && before.get().state() != next.state() && !seenAt.isBefore(next.since());
            Optional<Duration> signout = next.session().signoutTook();
            boolean signedOutNow = next.state() == PresenceState.SIGNED_OUT
                    && !signout.equals(before.flatMap(last -> last.session().signoutTook()));
            return entry(entered ? next.since() : seenAt, EntryType.STATE, stateKind())
                    .state(next.state(), next.session().status())
                    .flag(flag(next))
                    .answer(failure(next).map(CallResult::of))
                    .took(signedOutNow ? signout : Optional.empty())
                    .details(next.problem().map(PresenceChange::details).orElse(""))
                    .problem(next.problem().isPresent())
                    .problemKind(next.problem().map(Problem::kind))
                    .build();
        }

        private EntryCategory stateKind() {
            return switch (next.state()) {
                case SIGNING_IN, SIGNING_OUT, SIGNED_OUT -> EntryCategory.SIGN_IN;
                case STARTING, NOT_RUNNING, NOT_INSTALLED, STALE_FLAG, RUNNING, PROBLEM, UNKNOWN ->
                    EntryCategory.CLIENT;
                default ->
                    before.map(last -> last.state().isSignedIn()).orElse(false)
                            ? EntryCategory.STATUS
                            : EntryCategory.SIGN_IN;
            };
        }

        private static String details(Problem problem) {
            String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return problem.sentence().isEmpty() ? kind : kind + ": " + problem.sentence();
        }

        private HistoryEntry mail() {
            MailSessionState mail = next.mail();
            Optional<CallResult> answer = mail.phase() == LOGGED_OFF
                    ? mail.result().map(result -> new CallResult("IMAPISession::Logoff", Api.MAPI, result))
                    : Optional.empty();
            return entry(seenAt, EntryType.MAIL, EntryCategory.MAIL)
                    .phase(mail.phase())
                    .answer(answer)
                    .problem(answer.map(one -> one.hresult().failed()).orElse(false))
                    .build();
        }

        private HistoryEntry result(CommandResult result) {
            boolean problem = result.outcome() != CommandOutcome.DONE && result.outcome() != CommandOutcome.REFUSED;
            return entry(result.endedAt(), EntryType.COMMAND, commandKind(result.command()))
                    .result(result.command(), result.outcome())
                    .answer(result.failure().map(CallResult::of))
                    .took(Optional.of(result.took()))
                    .details(result.whyNot()
                            .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .or(result::refusal)
                            .orElse(""))
                    .problem(problem)
                    .build();
        }

        private static EntryCategory commandKind(Command command) {
            return switch (command) {
                case START -> EntryCategory.CLIENT;
                case SIGN_IN, SIGN_OUT -> EntryCategory.SIGN_IN;
                case LOG_OFF -> EntryCategory.MAIL;
                case SET_STATUS -> EntryCategory.STATUS;
            };
        }

        private HistoryEntry.Builder entry(Moment at, EntryType what, EntryCategory kind) {
            return HistoryEntry.at(at.by(seenAt), what, kind, next.provider().app()).toBuilder();
        }

        private static String flag(Presence presence) {
            return presence.flag().reading().map(PresenceChange::found).orElse("");
        }

        private static String found(DwordReading reading) {
            return switch (reading) {
                case DwordReading.Value value -> Integer.toString(value.value());
                case DwordReading.Absent absent -> HistoryEntry.FLAG_ABSENT;
                case DwordReading.WrongType wrong -> wrong.found().type();
                case DwordReading.OutOfRange out -> Long.toString(out.value());
                case DwordReading.Unreadable unreadable -> "unreadable";
            };
        }
    }
}
