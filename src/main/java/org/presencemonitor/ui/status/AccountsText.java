package org.presencemonitor.ui.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.presencemonitor.messenger.AccountState;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The accounts of a client that can have several, in words: how many are signed in, and each that is not by name. */
record AccountsText(List<AccountState> accounts, Texts texts) {
    private static final Collector<CharSequence, ?, String> SEPARATED = Collectors.joining(" · ");

    /** "2 of 3 accounts are signed in" and who is not; empty for a client with one account, or none that is counted. */
    Optional<String> count() {
        if (accounts.size() < 2) {
            return Optional.empty();
        }
        long signedIn = accounts.stream()
                .filter(account -> account.status().isSignedIn())
                .count();
        String count = texts.count(Phrase.SESSION_ACCOUNTS, signedIn, accounts.size());
        String others = others();
        return Optional.of(others.isEmpty() ? count : texts.say(Phrase.STATUS_LINE, count, others));
    }

    /** Why nobody is signed in, where the accounts tell. */
    Optional<String> whyNone() {
        String reasons = accounts.stream()
                .filter(account -> !account.reason().isBlank())
                .map(this::why)
                .collect(SEPARATED);
        if (accounts.isEmpty() || accounts.stream().anyMatch(AccountState::isEnabled)) {
            return Optional.of(reasons).filter(text -> !text.isEmpty());
        }
        String none = texts.say(Phrase.SESSION_NO_ACCOUNT);
        return Optional.of(reasons.isEmpty() ? none : texts.say(Phrase.STATUS_LINE, none, reasons));
    }

    private String others() {
        return accounts.stream()
                .filter(account -> !account.status().isSignedIn())
                .map(this::why)
                .collect(SEPARATED);
    }

    private String why(AccountState account) {
        if (!account.reason().isBlank()) {
            return texts.say(Phrase.SESSION_ACCOUNT_WHY, account.name(), account.reason());
        }
        return texts.say(
                account.isEnabled() ? Phrase.SESSION_ACCOUNT_OFF : Phrase.SESSION_ACCOUNT_DISABLED, account.name());
    }
}
