package org.presencemonitor.ui.activity;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/** Puts entries of the history into the user's language. Every entry gets a title, even when it lacks columns. */
record HistoryTexts(Texts texts) {
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,18})\\b.*");

    HistoryText of(HistoryEntry entry) {
        return switch (entry.what()) {
            case STARTED -> new HistoryText(StatusIcon.UNKNOWN, texts.say(Phrase.HISTORY_STARTED), "");
            case ENDED -> new HistoryText(StatusIcon.UNKNOWN, texts.say(Phrase.HISTORY_ENDED), "");
            case RESUMED -> resumed(entry);
            case LEFT -> new HistoryText(StatusIcon.UNKNOWN, texts.say(Phrase.HISTORY_LEFT), "");
            case GAP ->
                new HistoryText(
                        StatusIcon.PROBLEM, texts.count(Phrase.HISTORY_NOT_RECORDED, dropped(entry.details())), "");
            case STATE -> entry.problem() ? new ProblemEntryText(entry, texts).text() : state(entry);
            case FLAG -> flag(entry);
            case MAIL -> mail(entry);
            case COMMAND -> command(entry);
        };
    }

    private HistoryText resumed(HistoryEntry entry) {
        HistoryText again = state(entry);
        return new HistoryText(again.icon(), texts.say(Phrase.HISTORY_RESUMED), again.code())
                .withSecond(Optional.of(again.title()));
    }

    /** The row stands for at least one entry, also when its number cannot be read. */
    private static long dropped(String details) {
        Matcher number = NUMBER_FIRST.matcher(details);
        return number.matches() ? Long.parseLong(number.group(1)) : 1;
    }

    private HistoryText state(HistoryEntry entry) {
        PresenceState state = entry.state().orElse(PresenceState.UNKNOWN);
        String status = entry.status().map(MyStatus::hex).orElse("");
        return switch (state) {
            case AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, APPEAR_OFFLINE -> signedIn(entry, state, status);
            case SIGNING_IN ->
                text(state, transition(entry).orElseGet(() -> texts.say(Phrase.SESSION_SIGNING_IN)), status);
            case SIGNING_OUT -> text(state, texts.say(Phrase.SESSION_SIGNING_OUT), status);
            case SIGNED_OUT -> signedOut(entry, status);
            case STARTING -> flag(entry).withIcon(StatusIcon.of(state));
            case NOT_RUNNING ->
                new HistoryText(StatusIcon.of(state), texts.say(Phrase.FLAG_NOT_RUNNING), flagCode(entry.flag()));
            case NOT_INSTALLED ->
                new HistoryText(StatusIcon.of(state), texts.say(Phrase.FLAG_NOT_INSTALLED), flagCode(entry.flag()));
            case RUNNING ->
                text(state, texts.say(Phrase.FLAG_RUNNING), HistoryText.answerOr(entry, status))
                        .withSecond(Optional.of(texts.say(Phrase.TELLS_NOBODY)));
            case STALE_FLAG, PROBLEM, UNKNOWN -> text(state, texts.state(state), status);
        };
    }

    private static HistoryText text(PresenceState state, String title, String code) {
        return new HistoryText(StatusIcon.of(state), title, code);
    }

    /** An entry of a sign-in says first that the user is signed in, then the status. */
    private HistoryText signedIn(HistoryEntry entry, PresenceState state, String code) {
        String status = entry.status().flatMap(texts::status).orElse(texts.state(state));
        if (entry.kind() != EntryCategory.SIGN_IN) {
            return text(state, status, code);
        }
        Optional<String> second = state == PresenceState.AVAILABLE ? Optional.empty() : Optional.of(status);
        return text(state, texts.say(Phrase.SESSION_SIGNED_IN), HResult.S_OK.name(HResult.Api.MESSENGER))
                .withSecond(second);
    }

    private Optional<String> transition(HistoryEntry entry) {
        return entry.status().filter(MyStatus::isSigningIn).flatMap(texts::status);
    }

    private HistoryText signedOut(HistoryEntry entry, String status) {
        Optional<Duration> took = entry.took();
        if (took.isEmpty()) {
            return text(
                    PresenceState.SIGNED_OUT,
                    texts.state(PresenceState.SIGNED_OUT),
                    HistoryText.answerOr(entry, status));
        }
        return text(
                        PresenceState.SIGNED_OUT,
                        texts.say(Phrase.HISTORY_SIGNED_OUT),
                        HResult.S_OK.name(HResult.Api.MESSENGER))
                .withSecond(took.map(texts.times()::seconds)
                        .map(seconds -> texts.say(Phrase.HISTORY_ANSWERED_AFTER, seconds)));
    }

    private HistoryText flag(HistoryEntry entry) {
        String found = entry.flag();
        return switch (found) {
            case "2" -> new HistoryText(StatusIcon.UNKNOWN, texts.say(Phrase.FLAG_RUNNING), flagCode(found));
            case "1" -> new HistoryText(StatusIcon.CONNECTING, texts.say(Phrase.FLAG_STARTING), flagCode(found));
            case "0", HistoryEntry.FLAG_ABSENT ->
                new HistoryText(StatusIcon.NOT_RUNNING, texts.say(Phrase.FLAG_NOT_RUNNING), flagCode(found));
            case "" -> new HistoryText(StatusIcon.UNKNOWN, texts.say(Phrase.FLAG_UNREAD), "");
            default -> new HistoryText(StatusIcon.PROBLEM, new ProblemEntryText(entry, texts).title(), flagCode(found));
        };
    }

    /** {@code = 2}, the word for absent, or the type that was found. */
    private String flagCode(String found) {
        if (found.equals(HistoryEntry.FLAG_ABSENT)) {
            return texts.say(Phrase.FLAG_ABSENT);
        }
        return found.matches("-?\\d+") ? "= " + found : found;
    }

    private HistoryText mail(HistoryEntry entry) {
        MailPhase phase = entry.phase().orElse(MailPhase.LOGGED_OFF);
        HistoryText text = switch (phase) {
            case LOGGED_ON -> new HistoryText(StatusIcon.AVAILABLE, texts.say(Phrase.MAIL_LOGGED_ON), "");
            case LOGGING_OFF -> new HistoryText(StatusIcon.CONNECTING, texts.say(Phrase.MAIL_LOGGING_OFF), "");
            case LOGGED_OFF, UNKNOWN ->
                new HistoryText(
                        StatusIcon.SIGNED_OUT, texts.say(Phrase.MAIL_LOGGED_OFF), HistoryText.answerOr(entry, ""));
        };
        return entry.problem()
                ? text.withIcon(StatusIcon.PROBLEM)
                        .withSecond(entry.answer()
                                .map(answer -> HistoryText.meaning(entry, answer, texts))
                                .or(() -> Optional.of(texts.say(Phrase.MAIL_WITH_ERROR))))
                : text;
    }

    private HistoryText command(HistoryEntry entry) {
        Command command = entry.command().orElse(Command.START);
        CommandResult result = new CommandResult(
                command,
                entry.outcome().orElse(CommandOutcome.DONE),
                entry.answer().map(HistoryText::failure),
                EnglishNames.whyNot(entry.details()),
                Moment.at(entry.at()),
                entry.took().orElse(Duration.ZERO));
        boolean sayable = entry.took().isPresent() || !saysHowLong(result.outcome());
        return new HistoryText(
                        entry.problem() ? StatusIcon.PROBLEM : icon(command),
                        texts.button(command),
                        HistoryText.answerOr(entry, ""))
                .withSecond(
                        sayable
                                ? Optional.of(texts.result(result, HistoryText.provider(entry)) + refusal(entry))
                                : Optional.empty());
    }

    private static boolean saysHowLong(CommandOutcome outcome) {
        return outcome == CommandOutcome.DONE || outcome == CommandOutcome.TIMED_OUT;
    }

    /** A ready sentence of a command that failed before any call. */
    private static String refusal(HistoryEntry entry) {
        boolean refused = entry.outcome().equals(Optional.of(CommandOutcome.FAILED))
                && entry.answer().isEmpty()
                && !entry.details().isEmpty();
        return refused ? " " + entry.details() : "";
    }

    /** What a command leads to when it goes well. */
    private static StatusIcon icon(Command command) {
        return switch (command) {
            case START -> StatusIcon.CONNECTING;
            case SIGN_IN, SET_STATUS -> StatusIcon.AVAILABLE;
            case SIGN_OUT, LOG_OFF -> StatusIcon.SIGNED_OUT;
        };
    }
}
