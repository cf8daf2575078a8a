package org.presencemonitor.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.texts.MailText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.status.ChainRow.Mark;

/**
 * The details of the mail link: the logoff of each provider, the messages, and the failures.
 *
 * @param providers in the order in which they log off
 * @param messages numbers of queued, processed and stopped messages, in one line
 * @param notes about the whole session: memory that was not released, and how its logoff was requested
 */
record MailDetails(List<ProviderRow> providers, String messages, List<String> notes) {
    /**
     * One provider.
     *
     * @param raw its PR_STATUS_CODE; empty when it has no row in the status table
     * @param failures its failures, oldest first
     */
    record ProviderRow(Mark mark, String name, String detail, String raw, List<FailureText> failures) {
        /** What a screen reader says. */
        String spoken() {
            StringBuilder text = new StringBuilder(name).append(", ").append(detail);
            if (!raw.isEmpty()) {
                text.append(", ").append(raw);
            }
            failures.forEach(failure -> text.append(". ").append(failure.text()));
            return text.toString();
        }
    }

    /** A failure, and its circumstances in English as the mail session recorded them. */
    record FailureText(String text, String why) {}

    /** Empty before the first session. */
    static Optional<MailDetails> of(MailSessionState mail, Texts texts) {
        if (mail.providers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailDetails(
                mail.providers().stream()
                        .map(provider -> row(provider, mail.phase(), new MailText(texts)))
                        .toList(),
                messages(mail.messages(), texts),
                notes(mail, texts)));
    }

    private static ProviderRow row(ProviderState provider, MailPhase phase, MailText text) {
        return new ProviderRow(
                mark(provider),
                provider.name(),
                text.texts().say(Phrase.MAIL_PROVIDER, text.kind(provider.kind()), doing(provider, phase, text)),
                provider.status().map(StatusCode::hex).orElse(""),
                provider.failures().stream()
                        .map(failure -> new FailureText(text.failure(failure), failure.why()))
                        .toList());
    }

    /** A failure stays visible after the step, so that its provider can be seen later. */
    private static Mark mark(ProviderState provider) {
        if (provider.step() == LogoffStep.LOGGING_OFF) {
            return Mark.WAITING;
        }
        if (!provider.failures().isEmpty()) {
            return Mark.WARN;
        }
        return provider.step() == LogoffStep.LOGGED_ON ? Mark.OK : Mark.OFF;
    }

    /** Its row of the status table while it is logged on; afterwards the step of its logoff. */
    private static String doing(ProviderState provider, MailPhase phase, MailText text) {
        boolean next = phase == MailPhase.LOGGING_OFF && provider.step() == LogoffStep.LOGGED_ON;
        if (next) {
            return text.texts().say(Phrase.MAIL_NEXT);
        }
        return provider.status()
                .filter(status -> provider.step() == LogoffStep.LOGGED_ON)
                .map(text::status)
                .orElseGet(() -> text.step(provider.step()));
    }

    private static String messages(MessageCounts counts, Texts texts) {
        return texts.say(Phrase.MAIL_MESSAGES, counts.queued(), counts.inProcess(), counts.stopped());
    }

    private static List<String> notes(MailSessionState mail, Texts texts) {
        MailText text = new MailText(texts);
        List<String> notes = new ArrayList<>();
        mail.warnings().forEach(warning -> notes.add(text.warning(warning)));
        for (SessionMemory.Leak leak : mail.leaks()) {
            notes.add(texts.count(Phrase.MAIL_LEAK, leak.bytes(), leak.owner()));
        }
        return notes;
    }
}
