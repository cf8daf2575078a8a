package org.presencemonitor.simulator.recording;

import java.util.Optional;
import java.util.regex.Pattern;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.simulator.text.YamlText;

/**
 * The answer of a member.
 *
 * @param value a text, or a status or a success code in hexadecimal; empty for a failure
 * @param failure the HRESULT of a call that failed
 */
public record RecordedAnswer(String value, Optional<HResult> failure) {
    private static final Pattern FAILURE = Pattern.compile("0x[89A-F][0-9A-F]{7}");

    /** A call that succeeded. */
    public static RecordedAnswer of(String value) {
        return new RecordedAnswer(value, Optional.empty());
    }

    /** The answer of a call that has no value but its HRESULT. */
    public static RecordedAnswer of(HResult hr) {
        return hr.failed() ? new RecordedAnswer("", Optional.of(hr)) : of(hr.hex());
    }

    /** Whether a scenario that has this for an answer means a failure, and no value. */
    public static boolean isFailure(String text) {
        return FAILURE.matcher(text).matches();
    }

    /** As a scenario writes it; a value that could be taken for a failure is marked as one. */
    public String yaml() {
        if (failure.isPresent()) {
            return YamlText.quoted(failure.get().hex());
        }
        return isFailure(value) ? "{ value: " + YamlText.quoted(value) + " }" : YamlText.quoted(value);
    }

    /**
     * The value.
     *
     * @throws ComException when the call failed
     */
    String orThrow(String member) {
        if (failure.isPresent()) {
            throw failed(member, failure.get());
        }
        return value;
    }

    /** Messenger's own codes are known by their facility (communicator.md 3.1); the rest is COM's. */
    static ComException failed(String call, HResult hr) {
        Api api = (hr.value() & 0xFFFF0000) == 0x81000000 ? Api.MESSENGER : Api.COM;
        return new ComException(call, api, hr);
    }
}
