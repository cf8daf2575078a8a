package org.presencemonitor.ui.status;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.status.ChainRow.Mark;

/** The fourth link in words: whether a mail session is open, and how the last one ended. */
record MailLinkText(MailSessionState mail, Texts texts) {
    private static final String MAPI = "MAPI";

    /** Empty where nobody looks: a link that the source does not have is not shown. */
    Optional<ChainRow> row() {
        return switch (mail.phase()) {
            case LOGGED_ON ->
                Optional.of(row(hasFailures() ? Mark.WARN : Mark.OK, Phrase.MAIL_LOGGED_ON, providers(), MAPI));
            case LOGGING_OFF -> Optional.of(row(Mark.WAITING, Phrase.MAIL_LOGGING_OFF, waitsFor(), MAPI));
            case LOGGED_OFF ->
                Optional.of(mail.result()
                        .map(this::loggedOff)
                        .orElseGet(() -> row(Mark.OFF, Phrase.MAIL_LOGGED_OFF, texts.say(Phrase.MAIL_NONE), MAPI)));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** {@code 1 transport, 1 message store}. */
    private String providers() {
        return texts.say(
                Phrase.MAIL_PROVIDERS,
                texts.count(Phrase.MAIL_TRANSPORTS, mail.transports()),
                texts.count(Phrase.MAIL_STORES, mail.stores()));
    }

    /** Names the provider that the logoff waits for, so that the reason is visible without opening the link. */
    private String waitsFor() {
        return mail.providers().stream()
                .filter(provider -> provider.step() == LogoffStep.LOGGING_OFF)
                .findFirst()
                .map(provider -> texts.say(Phrase.MAIL_WAITS_FOR, provider.name()))
                .orElseGet(() -> texts.say(Phrase.MAIL_WAITS));
    }

    private ChainRow loggedOff(HResult result) {
        String raw = result.failed() ? result.hex() : result.name(HResult.Api.MAPI);
        return row(isClean(result) ? Mark.OFF : Mark.WARN, Phrase.MAIL_LOGGED_OFF, leftBehind(result), raw);
    }

    private boolean isClean(HResult result) {
        return !result.failed()
                && !hasFailures()
                && mail.leaks().isEmpty()
                && mail.warnings().isEmpty();
    }

    private boolean hasFailures() {
        return mail.providers().stream().map(ProviderState::failures).anyMatch(failures -> !failures.isEmpty());
    }

    /** Unsent messages come first, because they matter most to the user; then failures. */
    private String leftBehind(HResult result) {
        int waiting = mail.messages().inOutbox();
        boolean failed = result.failed() || hasFailures();
        if (waiting > 0) {
            return texts.count(failed ? Phrase.MAIL_WAITING_AND_ERROR : Phrase.MAIL_WAITING, waiting);
        }
        if (failed) {
            return texts.say(result.failed() ? Phrase.MAIL_WITH_ERROR : Phrase.MAIL_WITH_HELP);
        }
        if (!mail.warnings().isEmpty()) {
            return texts.say(Phrase.MAIL_WITH_WARNING);
        }
        long leaked = mail.leaks().stream().mapToLong(SessionMemory.Leak::bytes).sum();
        return leaked > 0 ? texts.count(Phrase.MAIL_TOOK_BACK, leaked) : texts.say(Phrase.MAIL_RELEASED);
    }

    private ChainRow row(Mark mark, Phrase title, String detail, String raw) {
        return new ChainRow(mark, texts.say(title), detail, raw, MailDetails.of(mail, texts));
    }
}
