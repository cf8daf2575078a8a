package org.presencemonitor.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState.Phase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.PresenceState;

/**
 * One thing that happened. Immutable; made by {@link #at} and the {@code with} methods.
 *
 * @param at when, UTC, in whole milliseconds
 * @param provider the client's key name, {@code Communicator}; empty for what happened to the program itself
 * @param problem it failed, or the chain contradicts itself
 * @param state what was entered; only entries that have one count for the lanes of a day
 * @param status the raw MyStatus behind the state
 * @param flag the raw {@code UpAndRunning}: a number, {@link #FLAG_ABSENT}, or the type that was found instead; empty
 *     when nothing was read
 * @param phase where the mail session stands
 * @param command what was asked for
 * @param outcome how it ended
 * @param answer the call that decided it
 * @param took how long it lasted, in whole milliseconds
 * @param details what else there is to say; empty when nothing
 */
public record HistoryEntry(
        Instant at,
        EntryType what,
        EntryCategory kind,
        String provider,
        boolean problem,
        Optional<PresenceState> state,
        Optional<MyStatus> status,
        String flag,
        Optional<Phase> phase,
        Optional<Command> command,
        Optional<Outcome> outcome,
        Optional<CallResult> answer,
        Optional<Duration> took,
        String details) {
    /** The {@link #flag} of a value that is not there. */
    public static final String FLAG_ABSENT = "absent";

    /** Cuts off what the file does not keep. */
    public HistoryEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        took = took.map(duration -> duration.truncatedTo(ChronoUnit.MILLIS));
    }

    /** An entry that says no more than this. */
    public static HistoryEntry at(Instant at, EntryType what, EntryCategory kind, String provider) {
        return new HistoryEntry(
                at,
                what,
                kind,
                provider,
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public static HistoryEntry ofProgram(Instant at, EntryType what) {
        return at(at, what, EntryCategory.PROGRAM, "");
    }

    /** The same, and which state was entered, with the status behind it. */
    public HistoryEntry withState(PresenceState entered, Optional<MyStatus> behind) {
        return new HistoryEntry(
                at,
                what,
                kind,
                provider,
                problem,
                Optional.of(entered),
                behind,
                flag,
                phase,
                command,
                outcome,
                answer,
                took,
                details);
    }

    /** The same, and what {@code UpAndRunning} held. */
    public HistoryEntry withFlag(String found) {
        return new HistoryEntry(
                at, what, kind, provider, problem, state, status, found, phase, command, outcome, answer, took,
                details);
    }

    /** The same, and where the mail session stands. */
    public HistoryEntry withPhase(Phase reached) {
        return new HistoryEntry(
                at,
                what,
                kind,
                provider,
                problem,
                state,
                status,
                flag,
                Optional.of(reached),
                command,
                outcome,
                answer,
                took,
                details);
    }

    /** The same, and how a command ended. */
    public HistoryEntry withResult(Command asked, Outcome ended) {
        return new HistoryEntry(
                at,
                what,
                kind,
                provider,
                problem,
                state,
                status,
                flag,
                phase,
                Optional.of(asked),
                Optional.of(ended),
                answer,
                took,
                details);
    }

    /** The same, and the call that decided it. */
    public HistoryEntry withAnswer(Optional<CallResult> decided) {
        return new HistoryEntry(
                at, what, kind, provider, problem, state, status, flag, phase, command, outcome, decided, took,
                details);
    }

    /** The same, and how long it lasted. */
    public HistoryEntry withTook(Optional<Duration> lasted) {
        return new HistoryEntry(
                at, what, kind, provider, problem, state, status, flag, phase, command, outcome, answer, lasted,
                details);
    }

    /** The same, and what else there is to say. */
    public HistoryEntry withDetails(String more) {
        return new HistoryEntry(
                at, what, kind, provider, problem, state, status, flag, phase, command, outcome, answer, took, more);
    }

    /** Marks it as one for {@link EntryTopic#PROBLEMS}. */
    public HistoryEntry asProblem(boolean isOne) {
        return new HistoryEntry(
                at, what, kind, provider, isOne, state, status, flag, phase, command, outcome, answer, took, details);
    }

    /** That state again, as what was still so at that moment. */
    public HistoryEntry resumedAt(Instant now) {
        return new HistoryEntry(
                now,
                EntryType.RESUMED,
                EntryCategory.PROGRAM,
                provider,
                false,
                state,
                status,
                flag,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** All of it but the time in one line of English words: what a search looks through. */
    public String words() {
        return EntryText.of(this);
    }
}
