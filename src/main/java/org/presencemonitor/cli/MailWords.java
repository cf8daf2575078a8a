package org.presencemonitor.cli;

import java.util.stream.Collectors;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.SessionMemory;

/** What a mail session left behind, in English. */
final class MailWords {
    private MailWords() {}

    /** {@code ; 2 messages wait in the outbox}; empty when there is nothing to say. */
    static String leftBehind(MailSessionState mail) {
        return waiting(mail.messages().inOutbox()) + failures(mail) + leaks(mail) + warnings(mail);
    }

    private static String waiting(int messages) {
        return switch (messages) {
            case 0 -> "";
            case 1 -> "; 1 message waits in the outbox";
            default -> "; " + messages + " messages wait in the outbox";
        };
    }

    private static String failures(MailSessionState mail) {
        return mail.providers().stream()
                .flatMap(provider -> provider.failures().stream().map(failure -> of(provider, failure)))
                .collect(Collectors.joining());
    }

    private static String of(ProviderState provider, ProviderState.Failure failure) {
        return "; " + provider.name() + ": " + failure.call() + " " + failure.why();
    }

    private static String leaks(MailSessionState mail) {
        return mail.leaks().stream().map(MailWords::of).collect(Collectors.joining());
    }

    private static String warnings(MailSessionState mail) {
        return mail.warnings().stream().map(MailWords::of).collect(Collectors.joining());
    }

    private static String of(MailSessionState.Warning warning) {
        return switch (warning) {
            case SHARED_ENDS_ALL_CLIENTS ->
                "; MAPI_LOGOFF_SHARED was passed, which makes all mail clients begin to shut down";
        };
    }

    private static String of(SessionMemory.Leak leak) {
        return "; " + leak.owner() + ": did not free " + leak.bytes() + " bytes";
    }
}
