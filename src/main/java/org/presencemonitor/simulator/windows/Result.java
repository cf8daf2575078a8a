package org.presencemonitor.simulator.windows;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * What a member answers when it succeeds.
 *
 * @param code S_OK or another success code
 * @param value as {@link Variants#write} takes it; empty for a member that returns nothing
 */
record Result(HResult code, Optional<Object> value) {
    static final Result NOTHING = of(HResult.S_OK);

    static Result of(Object value) {
        return new Result(HResult.S_OK, Optional.of(value));
    }

    static Result of(HResult code) {
        return new Result(code, Optional.empty());
    }
}
