package org.presencemonitor.simulator.windows;

/** What an automation member does. */
@FunctionalInterface
interface Operation<T> {
    /**
     * Does it.
     *
     * @throws org.presencemonitor.hresult.ComException as the member fails
     */
    Result on(T target, Arguments arguments);
}
