package org.presencemonitor.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;

/**
 * One recorded event. Immutable; {@link #at} makes a bare entry, {@link #toBuilder()} makes changed copies.
 *
 * @param at when, UTC, in whole milliseconds
 * @param provider the client's key name, {@code Communicator}; empty for events of the program itself
 * @param problem whether it belongs to {@link EntryTopic#PROBLEMS}: it failed, or the chain contradicts itself
 * @param problemKind the problem that the chain had then; empty for a failure of another kind
 * @param state the state that was entered; only entries that have one count for the lanes of a day
 * @param status the raw MyStatus behind the state
 * @param flag the raw {@code UpAndRunning}: a number, {@link #FLAG_ABSENT}, or the type that was found instead; empty
 *     when nothing was read
 * @param phase the phase of the mail session
 * @param command the requested command
 * @param outcome how the command ended
 * @param answer the call that decided it
 * @param took how long it lasted, in whole milliseconds; empty where that is unknown
 * @param details further facts in English; empty when there are none
 * @param source the word for what was watched, {@code simulated}; empty for events of the program itself, and where an
 *     older version did not say
 */
public record HistoryEntry(
        Instant at,
        EntryType what,
        EntryCategory kind,
        String provider,
        boolean problem,
        Optional<Problem.ProblemKind> problemKind,
        Optional<PresenceState> state,
        Optional<MyStatus> status,
        String flag,
        Optional<MailPhase> phase,
        Optional<Command> command,
        Optional<CommandOutcome> outcome,
        Optional<CallResult> answer,
        Optional<Duration> took,
        String details,
        String source) {
    /** The {@link #flag} of a value that does not exist. */
    public static final String FLAG_ABSENT = "absent";

    /**
     * Truncates times to the milliseconds that the file keeps. A negative length, which older versions measured when
     * the clock was set back, is unknown.
     */
    public HistoryEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        took = took.filter(length -> !length.isNegative()).map(length -> length.truncatedTo(ChronoUnit.MILLIS));
    }

    /** An entry with these parts alone. */
    public static HistoryEntry at(Instant at, EntryType what, EntryCategory kind, String provider) {
        return new Builder(at, what, kind, provider).build();
    }

    public static HistoryEntry ofProgram(Instant at, EntryType what) {
        return at(at, what, EntryCategory.PROGRAM, "");
    }

    /** The state of this entry, repeated as the one that still holds at that moment. */
    public HistoryEntry resumedAt(Instant now) {
        Builder resumed = new Builder(now, EntryType.RESUMED, EntryCategory.PROGRAM, provider);
        resumed.state = state;
        resumed.status = status;
        resumed.flag = flag;
        resumed.source = source;
        return resumed.build();
    }

    /** A builder that starts from this entry. */
    public Builder toBuilder() {
        Builder copy = new Builder(at, what, kind, provider);
        copy.problem = problem;
        copy.problemKind = problemKind;
        copy.state = state;
        copy.status = status;
        copy.flag = flag;
        copy.phase = phase;
        copy.command = command;
        copy.outcome = outcome;
        copy.answer = answer;
        copy.took = took;
        copy.details = details;
        copy.source = source;
        return copy;
    }

    /** All of it but the time, in one line of English: the text that a search looks through. */
    public String words() {
        List<String> words = new ArrayList<>(List.of(provider));
        command.ifPresent(asked -> words.add(plain(asked)));
        outcome.ifPresent(ended -> words.add(plain(ended)));
        if ((state.isEmpty() && command.isEmpty()) || what == EntryType.RESUMED || what == EntryType.LEFT) {
            words.add(plain(what));
        }
        state.ifPresent(entered -> words.add(plain(entered)));
        status.ifPresent(
                raw -> words.add(raw.name().map(name -> raw.hex() + " " + name).orElse(raw.hex())));
        phase.ifPresent(reached -> words.add(plain(reached)));
        words.add(flag.isEmpty() ? "" : "UpAndRunning=" + flag);
        answer.ifPresent(given -> {
            String hex = given.hresult().hex();
            String name = given.hresult().name(given.api());
            words.add(given.call() + " answered " + hex + (name.equals(hex) ? "" : " " + name));
        });
        took.ifPresent(lasted -> words.add("after " + lasted.toMillis() + " ms"));
        words.add(details);
        words.add(source.isEmpty() ? "" : "[" + source + "]");
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A changed copy of an entry in the making; {@link HistoryEntry} says what the names mean. One thread. */
    public static final class Builder {
        private final Instant at;
        private final EntryType what;
        private final EntryCategory kind;
        private final String provider;
        private boolean problem;
        private Optional<Problem.ProblemKind> problemKind = Optional.empty();
        private Optional<PresenceState> state = Optional.empty();
        private Optional<MyStatus> status = Optional.empty();
        private String flag = "";
        private Optional<MailPhase> phase = Optional.empty();
        private Optional<Command> command = Optional.empty();
        private Optional<CommandOutcome> outcome = Optional.empty();
        private Optional<CallResult> answer = Optional.empty();
        private Optional<Duration> took = Optional.empty();
        private String details = "";
        private String source = "";

        private Builder(Instant at, EntryType what, EntryCategory kind, String provider) {
            this.at = at;
            this.what = what;
            this.kind = kind;
            this.provider = provider;
        }

        public Builder problem(boolean problem) {
            this.problem = problem;
            return this;
        }

        public Builder problemKind(Optional<Problem.ProblemKind> problemKind) {
            this.problemKind = problemKind;
            return this;
        }

        public Builder state(PresenceState state, Optional<MyStatus> status) {
            this.state = Optional.of(state);
            this.status = status;
            return this;
        }

        public Builder flag(String flag) {
            this.flag = flag;
            return this;
        }

        public Builder phase(MailPhase phase) {
            this.phase = Optional.of(phase);
            return this;
        }

        public Builder result(Command command, CommandOutcome outcome) {
            this.command = Optional.of(command);
            this.outcome = Optional.of(outcome);
            return this;
        }

        public Builder answer(Optional<CallResult> answer) {
            this.answer = answer;
            return this;
        }

        public Builder took(Optional<Duration> took) {
            this.took = took;
            return this;
        }

        public Builder details(String details) {
            this.details = details;
            return this;
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        public HistoryEntry build() {
            return new HistoryEntry(
                    at,
                    what,
                    kind,
                    provider,
                    problem,
                    problemKind,
                    state,
                    status,
                    flag,
                    phase,
                    command,
                    outcome,
                    answer,
                    took,
                    details,
                    source);
        }
    }
}
