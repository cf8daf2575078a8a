package org.presencemonitor.history.store;

import static org.presencemonitor.mapi.MailSessionState.Phase.LOGGED_OFF;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.registry.DwordReading;

/**
 * What a snapshot changes, as entries: pure. A snapshot that only repeats an attempt changes nothing; nor does the
 * first one while nothing is known.
 *
 * @param seenAt when it arrived, for what snapshots do not date
 */
record PresenceChange(Optional<Presence> before, Presence next, Instant seenAt) {
    static List<HistoryEntry> between(Optional<Presence> before, Presence next, Instant seenAt) {
        return new PresenceChange(before, next, seenAt).entries();
    }

    private List<HistoryEntry> entries() {
        List<HistoryEntry> entries = new ArrayList<>();
        boolean news = before.map(last -> !raw(last).equals(raw(next))).orElse(next.state() != PresenceState.UNKNOWN);
        if (news) {
            entries.add(state());
        } else if (before.isPresent() && !flag(before.get()).equals(flag(next))) {
            entries.add(entry(seenAt, EntryType.FLAG, EntryCategory.CLIENT).withFlag(flag(next)));
        }
        MailSessionState.Phase phase =
                before.map(Presence::mail).map(MailSessionState::phase).orElse(LOGGED_OFF);
        if (phase != next.mail().phase()) {
            entries.add(mail());
        }
        next.lastResult()
                .filter(result -> !before.flatMap(Presence::lastResult).equals(Optional.of(result)))
                .ifPresent(result -> entries.add(result(result)));
        return entries;
    }

    /** What makes a state another one: not when it began, nor how often it was tried. */
    private record Raw(
            PresenceState state, Optional<?> status, Optional<Failure> failure, Optional<Problem.Kind> problem) {}

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
        boolean entered = before.isPresent()
                && before.get().state() != next.state()
                && !next.since().isAfter(seenAt);
        Optional<Duration> signout = next.session().signoutTook();
        boolean signedOutNow = next.state() == PresenceState.SIGNED_OUT
                && !signout.equals(before.flatMap(last -> last.session().signoutTook()));
        return entry(entered ? next.since() : seenAt, EntryType.STATE, stateKind())
                .withState(next.state(), next.session().status())
                .withFlag(flag(next))
                .withAnswer(failure(next).map(CallResult::of))
                .withTook(signedOutNow ? signout : Optional.empty())
                .withDetails(next.problem().map(PresenceChange::details).orElse(""))
                .asProblem(next.problem().isPresent());
    }

    private EntryCategory stateKind() {
        return switch (next.state()) {
            case SIGNING_IN, SIGNING_OUT, SIGNED_OUT -> EntryCategory.SIGN_IN;
            case STARTING, NOT_RUNNING, PROBLEM, UNKNOWN -> EntryCategory.CLIENT;
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
                .withPhase(mail.phase())
                .withAnswer(answer)
                .asProblem(answer.map(one -> one.hresult().failed()).orElse(false));
    }

    private HistoryEntry result(CommandResult result) {
        boolean problem = result.outcome() != Outcome.DONE && result.outcome() != Outcome.REFUSED;
        return entry(result.endedAt(), EntryType.COMMAND, commandKind(result.command()))
                .withResult(result.command(), result.outcome())
                .withAnswer(result.failure().map(CallResult::of))
                .withTook(Optional.of(result.took()))
                .withDetails(result.whyNot()
                        .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse(""))
                .asProblem(problem);
    }

    private static EntryCategory commandKind(Command command) {
        return switch (command) {
            case START -> EntryCategory.CLIENT;
            case SIGN_IN, SIGN_OUT -> EntryCategory.SIGN_IN;
            case LOG_OFF -> EntryCategory.MAIL;
            case SET_STATUS -> EntryCategory.STATUS;
        };
    }

    private HistoryEntry entry(Instant at, EntryType what, EntryCategory kind) {
        return HistoryEntry.at(at, what, kind, next.provider().app());
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
        };
    }
}
