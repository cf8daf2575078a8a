package org.presencemonitor.texts;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Provider;

/**
 * What a code is called, what it means to the user and what would help, by the API that answered it (communicator.md 3,
 * 7.4). Every number has all of these; one that no table knows is called by its digits.
 *
 * @param name symbolic, {@code MSGR_E_NOT_LOGGED_ON}
 * @param number as people search for it, {@code 0x8100031E}
 * @param meaning one sentence without codes
 * @param advice what to do about it, as a sentence
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

    /** Empty when the answer tells nothing beyond that it failed. */
    public static Optional<CodeText> told(Failure failure, Provider provider, Texts texts) {
        return Cause.told(failure).map(cause -> of(failure, provider, texts));
    }
}
