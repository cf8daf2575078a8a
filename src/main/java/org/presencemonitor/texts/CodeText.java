package org.presencemonitor.texts;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Provider;

/**
 * Name, meaning and advice for a result, by the API that returned it (communicator.md 3, 7.4). The name of an unknown
 * number is its digits.
 *
 * @param name symbolic, {@code MSGR_E_NOT_LOGGED_ON}
 * @param number in the form used in searches, {@code 0x8100031E}
 * @param meaning one sentence without codes
 * @param advice the way to solve it, as a sentence
 */
public record CodeText(String name, String number, String meaning, String advice) {

    public static CodeText of(HResult answer, Api api, Provider provider, Texts texts) {
        return of(Cause.of(answer, api), answer, api, provider, texts);
    }

    private static CodeText of(Cause cause, HResult answer, Api api, Provider provider, Texts texts) {
        String key = Phrase.keyOf(cause);
        return new CodeText(
                answer.name(api),
                answer.hex(),
                texts.family("cause", key + ".sentence", provider.app()),
                texts.family("cause", key + ".next", provider.app()));
    }

    public static CodeText of(Failure failure, Provider provider, Texts texts) {
        return of(Cause.of(failure), failure.hresult(), failure.api(), provider, texts);
    }

    /** Empty when the result says nothing beyond the failure. */
    public static Optional<CodeText> specific(Failure failure, Provider provider, Texts texts) {
        return Cause.specific(failure).map(cause -> of(failure, provider, texts));
    }
}
