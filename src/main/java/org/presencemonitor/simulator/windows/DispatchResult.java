package org.presencemonitor.simulator.windows;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The result of a member that succeeded.
 *
 * @param code S_OK or another success code
 * @param value as {@link Variants#write} takes it; empty for a member that returns nothing
 */
record DispatchResult(HResult code, Optional<Object> value) {
    /** The result that {@link DispatchMember.Operation#on} returned in its short form. */
    static DispatchResult of(Object returned) {
        return switch (returned) {
            case DispatchResult result -> result;
            case HResult code -> new DispatchResult(code, Optional.empty());
            default -> new DispatchResult(HResult.S_OK, Optional.of(returned));
        };
    }
}
