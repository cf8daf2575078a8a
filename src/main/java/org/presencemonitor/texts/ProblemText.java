package org.presencemonitor.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.time.Moment;

/**
 * The text of a problem.
 *
 * @param sentence the problem, without codes
 * @param next the way to solve it
 * @param details call, result, its meaning if the sentence does not say it, how often and since when
 */
public record ProblemText(String sentence, String next, String details) {

    public static ProblemText of(Problem problem, Provider provider, Texts texts, Moment now) {
        String next = part(".next", problem, provider, texts);
        return new ProblemText(
                part(".sentence", problem, provider, texts),
                problem.kind() == ProblemKind.FLAG_UNREADABLE ? problem.sentence() + " " + next : next,
                details(problem, provider, cause(problem).isPresent(), texts, now));
    }

    /** In one paragraph, which begins with the way to solve it. */
    static String adviceFirst(Problem problem, Provider provider, Texts texts) {
        String text = part(".next", problem, provider, texts) + " " + part(".sentence", problem, provider, texts);
        return problem.kind() == ProblemKind.FLAG_UNREADABLE ? text + " " + problem.sentence() : text;
    }

    private static String part(String part, Problem problem, Provider provider, Texts texts) {
        return cause(problem)
                .map(cause -> texts.family("cause", Phrase.keyOf(cause) + part, provider.app()))
                .orElseGet(() -> texts.family("problem", Phrase.keyOf(problem.kind()) + part, provider.app()));
    }

    private static Optional<Cause> cause(Problem problem) {
        boolean stale = problem.kind() == ProblemKind.STALE_FLAG;
        return problem.failure().filter(failure -> !stale).flatMap(Cause::specific);
    }

    /** The state of being signed out, which Messenger may report as an error. */
    public static ProblemText ofSignedOut(Presence presence, Texts texts) {
        String details = presence.session()
                .failure()
                .map(failure -> answered(failure, texts))
                .orElseGet(() -> presence.session()
                        .status()
                        .map(status -> "MyStatus = " + status.hex())
                        .orElse(""));
        return new ProblemText(texts.say(Phrase.NOT_SIGNED_IN), texts.say(Phrase.NOT_SIGNED_IN_NEXT), details);
    }

    /** {@code MyStatus answered MSGR_E_NOT_LOGGED_ON (0x8100031E)}. */
    public static String answered(Failure failure, Texts texts) {
        return texts.say(
                Phrase.FAILURE_ANSWERED,
                failure.call(),
                failure.hresult().name(failure.api()),
                failure.hresult().hex());
    }

    private static String found(Problem problem, Texts texts) {
        return problem.kind() == ProblemKind.FLAG_UNREADABLE
                ? problem.sentence()
                : texts.say(Phrase.FLAG_EXPECTED, UpAndRunning.NAME, problem.sentence());
    }

    private static String details(Problem problem, Provider provider, boolean specific, Texts texts, Moment now) {
        if (problem.kind() == ProblemKind.NOT_ANSWERING) {
            return texts.at(Phrase.MESSENGER_SILENT_SINCE, problem.since(), now);
        }
        if (problem.kind() == ProblemKind.STALE_FLAG) {
            return UpAndRunning.NAME + " = " + UpAndRunning.RUNNING + "\n"
                    + texts.say(Phrase.PROCESS_GONE, problem.sentence()) + "\n"
                    + texts.at(Phrase.SINCE, problem.since(), now);
        }
        List<String> lines = new ArrayList<>();
        lines.add(problem.failure().map(failure -> answered(failure, texts)).orElseGet(() -> found(problem, texts)));
        problem.failure()
                .filter(failure -> !specific)
                .map(failure -> CodeText.of(failure, provider, texts))
                .ifPresent(code -> lines.add(code.meaning() + " " + code.advice()));
        lines.add(texts.count(Phrase.FAILURE_TIMES, Math.max(1, problem.times()), texts.since(problem.since(), now)));
        return String.join("\n", lines);
    }
}
