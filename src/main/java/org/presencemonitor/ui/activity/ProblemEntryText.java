package org.presencemonitor.ui.activity;

import java.util.Optional;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The words for an entry of a problem. */
record ProblemEntryText(HistoryEntry entry, Texts texts) {
    HistoryText text() {
        if (entry.problemKind().equals(Optional.of(Problem.ProblemKind.STALE_FLAG))) {
            return new HistoryText(StatusIcon.STALE_FLAG, title(), "= " + entry.flag())
                    .withSecond(Optional.of(texts.say(Phrase.PROCESS_GONE, EnglishNames.afterColon(entry.details()))));
        }
        return new HistoryText(StatusIcon.PROBLEM, title(), HistoryText.answerOr(entry, flag()))
                .withSecond(cause().or(this::found));
    }

    String title() {
        if (entry.answer().map(CallResult::call).equals(Optional.of("CoCreateInstance"))) {
            return texts.say(Phrase.HISTORY_NOT_CREATED);
        }
        return entry.problemKind()
                .map(kind -> texts.say(
                        switch (kind) {
                            case FLAG_UNREADABLE -> Phrase.FLAG_UNREADABLE;
                            case FLAG_WRONG_TYPE -> Phrase.FLAG_WRONG_TYPE;
                            case FLAG_OUT_OF_RANGE -> Phrase.FLAG_OUT_OF_RANGE;
                            case STALE_FLAG -> Phrase.FLAG_STALE;
                            case MESSENGER_UNREACHABLE -> Phrase.MESSENGER_FAILED;
                            case NOT_ANSWERING -> Phrase.MESSENGER_SILENT;
                            case MESSENGER_FAILED -> Phrase.HISTORY_CALL_FAILED;
                        }))
                .orElseGet(() -> texts.state(PresenceState.PROBLEM));
    }

    private String flag() {
        boolean ofFlag = entry.problemKind()
                .filter(kind ->
                        kind == Problem.ProblemKind.FLAG_WRONG_TYPE || kind == Problem.ProblemKind.FLAG_OUT_OF_RANGE)
                .isPresent();
        return ofFlag ? entry.flag() : "";
    }

    /** Creation fails for few reasons; a hint says which one is likely. */
    private Optional<String> cause() {
        return entry.answer().map(answer -> switch (answer.hresult().name(answer.api())) {
            case "CLASS_E_CLASSNOTAVAILABLE" -> texts.say(Phrase.HISTORY_CLASS_NOT_AVAILABLE);
            case "CO_E_SERVER_EXEC_FAILURE" -> texts.say(Phrase.HISTORY_SERVER_EXECUTION);
            case "REGDB_E_CLASSNOTREG" -> texts.say(Phrase.HISTORY_CLASS_NOT_REGISTERED);
            default -> HistoryText.meaning(entry, answer, texts);
        });
    }

    /** Why the registry cannot be read, as the operating system says it. */
    private Optional<String> found() {
        return entry.problemKind()
                .filter(kind -> kind == Problem.ProblemKind.FLAG_UNREADABLE)
                .map(kind -> EnglishNames.afterColon(entry.details()));
    }
}
