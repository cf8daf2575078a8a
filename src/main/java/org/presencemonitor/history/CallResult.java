package org.presencemonitor.history;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Failure;

/**
 * A call and its answer, failed or not.
 *
 * @param call the member's COM name
 * @param api the API that answered: determines the name of the number (communicator.md 7.4)
 */
public record CallResult(String call, Api api, HResult hresult) {
    public static CallResult of(Failure failure) {
        return new CallResult(failure.call(), failure.api(), failure.hresult());
    }
}
