package org.presencemonitor.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.presence.office.OfficeChain;
import org.presencemonitor.presence.office.ProcessLookup.ProcessState;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.TextReading;

/** The English words of the console: times, results, problems and Office's default. */
final class ConsoleWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private ConsoleWords() {}

    /** ISO time with milliseconds and offset: {@code 2026-11-20T23:44:35.774+00:00}. */
    static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    /** How a command ended; the end of a logoff includes what it left in the mail session. */
    static String result(CommandResult result, MailSessionState mail) {
        boolean loggedOff = result.command() == Command.LOG_OFF && result.outcome() != CommandOutcome.REFUSED;
        return result(result) + (loggedOff ? leftBehind(mail) : "");
    }

    static String result(CommandResult result) {
        String command = result.command().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String took = String.format(Locale.ROOT, "%.1f s", result.took().toMillis() / 1000.0);
        return switch (result.outcome()) {
            case DONE -> command + ": done in " + took;
            case FAILED ->
                command + ": failed, "
                        + result.failure()
                                .map(Failure::details)
                                .or(result::refusal)
                                .orElse("no reason given");
            case TIMED_OUT -> command + ": no answer for " + took + "; it may still happen";
            case IGNORED -> command + ": the client took the call and changed nothing";
            case REFUSED ->
                command + ": not now, " + result.whyNot().map(ConsoleWords::why).orElse("");
        };
    }

    private static String why(WhyNot whyNot) {
        return switch (whyNot) {
            case BUSY -> "another command is running";
            case CLIENT_NOT_RUNNING -> "the client is not running";
            case CLIENT_NOT_INSTALLED -> "the client is not installed";
            case CLIENT_RUNNING -> "the client is running already";
            case CANNOT_START -> "this client can only be started by its user";
            case CLIENT_NOT_ANSWERING -> "the client does not answer";
            case MESSENGER_NOT_CONNECTED -> "Messenger is not connected";
            case NO_MESSENGER -> "the client offers no Messenger to other programs";
            case SIGNED_IN -> "already signed in";
            case SIGNED_OUT -> "not signed in";
            case MAIL_LOGGED_OFF -> "the mail session is logged off already";
            case NO_MAIL_SESSION -> "no mail session is watched here";
        };
    }

    /**
     * What the raw values leave open, each after a dash: the client's problem or what its state does not tell, and the
     * mail providers that the session had to leave out.
     */
    static String remarks(Presence presence) {
        String client = presence.problem()
                .map(ConsoleWords::problem)
                .or(() -> remark(presence))
                .map(text -> " -- " + text)
                .orElse("");
        return client + leftOut(presence.mail());
    }

    private static String leftOut(MailSessionState mail) {
        boolean open = mail.phase() == MailSessionState.MailPhase.LOGGED_ON;
        return !open
                ? ""
                : failures(mail, failure -> failure.call().equals(ProviderState.LOGON))
                        .map(failure -> " -- " + failure)
                        .collect(Collectors.joining());
    }

    private static Stream<String> failures(MailSessionState mail, Predicate<ProviderState.Failure> which) {
        return mail.providers().stream()
                .flatMap(provider -> provider.failures().stream()
                        .filter(which)
                        .map(failure -> provider.name() + ": " + failure.call() + " " + failure.why()));
    }

    /** What a mail session left behind, {@code ; 2 messages wait in the outbox}; empty when it left nothing. */
    static String leftBehind(MailSessionState mail) {
        String failures =
                failures(mail, failure -> true).map(failure -> "; " + failure).collect(Collectors.joining());
        String leaks = mail.leaks().stream()
                .map(leak -> "; " + leak.owner() + ": did not free " + leak.bytes() + " bytes")
                .collect(Collectors.joining());
        String warnings = mail.warnings().stream().map(ConsoleWords::warning).collect(Collectors.joining());
        return waiting(mail.messages().inOutbox()) + failures + leaks + warnings;
    }

    private static String waiting(int messages) {
        return switch (messages) {
            case 0 -> "";
            case 1 -> "; 1 message waits in the outbox";
            default -> "; " + messages + " messages wait in the outbox";
        };
    }

    private static String warning(MailSessionState.Warning warning) {
        return switch (warning) {
            case SHARED_ENDS_ALL_CLIENTS ->
                "; MAPI_LOGOFF_SHARED was passed, which makes all mail clients begin to shut down";
        };
    }

    private static String problem(Problem problem) {
        return switch (problem.kind()) {
            case FLAG_UNREADABLE -> problem.sentence();
            case FLAG_WRONG_TYPE -> "UpAndRunning is " + problem.sentence() + ", expected REG_DWORD";
            case FLAG_OUT_OF_RANGE -> "UpAndRunning is " + problem.sentence() + ", expected 0, 1 or 2";
            case NOT_ANSWERING -> "The client does not answer";
            case STALE_FLAG -> "No process " + problem.sentence() + " runs, so UpAndRunning is stale";
            case MESSENGER_UNREACHABLE, MESSENGER_FAILED ->
                problem.failure()
                        .map(failure -> failure.details() + beside(failure.circumstance()))
                        .orElse("Messenger failed");
        };
    }

    /** What was found out beside the answer. */
    private static String beside(Circumstance circumstance) {
        return switch (circumstance) {
            case UNKNOWN -> "";
            case CLIENT_ELEVATED -> "; the client runs as administrator, and this program does not";
            case CALLER_ELEVATED -> "; this program runs as administrator, and the client does not";
            case NO_PROCESS -> "; no process of the client runs";
            case PROCESS_RUNS -> "; its process runs";
            case SAME_RIGHTS -> "; its process runs with the same rights";
            case OWN_FAULT -> "; this program failed, see its log";
        };
    }

    /** What a state without a problem leaves open, {@code installed are Lync, MsTeams}; empty when it says all. */
    private static Optional<String> remark(Presence presence) {
        return switch (presence.state()) {
            case NOT_INSTALLED -> Optional.of(installed(presence.installation().others()));
            case RUNNING -> Optional.of("it does not tell who is signed in");
            default -> Optional.empty();
        };
    }

    private static String installed(List<String> apps) {
        return apps.isEmpty() ? "no client is installed" : "installed are " + String.join(", ", apps);
    }

    /** Office's default provider: the raw value, then what Office does with it. */
    static String officeDefault(ProviderList list) {
        OfficeChain chain = list.officeChain();
        return ImProviders.DEFAULT_APP + "=" + raw(list.defaultApp()) + " -- "
                + switch (chain.verdict()) {
                    case GOES_ON ->
                        process(list).equals(Optional.of(ProcessState.RUNS))
                                ? "Office finds its process and connects"
                                : "Office looks for its process and connects";
                    case WAITS -> "Office waits for its " + chain.value().orElse("");
                    case BACKS_OUT ->
                        list.missingDefault().isPresent()
                                ? "Office backs out: it is not installed; " + installed(list.installed())
                                : chain.value()
                                        .map(value ->
                                                "Office backs out: " + value + " is missing or not what it should be")
                                        .orElseGet(() -> "Office backs out: no process " + processName(list) + " runs");
                    case UNKNOWN -> list.unreadable().orElse("");
                };
    }

    private static Optional<ProcessState> process(ProviderList list) {
        return list.defaultProvider().map(ProviderInfo::processState);
    }

    private static String processName(ProviderList list) {
        return list.defaultProvider().flatMap(ProviderInfo::process).orElse("");
    }

    private static String raw(TextReading reading) {
        return switch (reading) {
            case TextReading.Value text -> text.value();
            case TextReading.Absent absent -> "absent";
            case TextReading.WrongType wrong -> wrong.found().type();
        };
    }
}
