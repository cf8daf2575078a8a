package org.presencemonitor.simulator;

/**
 * Where the client's class is registered beside the simulation: with COM, for other processes. Called on the simulator's
 * thread, in the documented order: registered before the flag says 2, revoked before it says 0 (communicator.md 6.2).
 */
public interface ClassObjects {
    /** Nowhere else. */
    ClassObjects NONE = new ClassObjects() {
        @Override
        public void register() {}

        @Override
        public void revoke() {}
    };

    /**
     * From the return of this on, others can create objects.
     *
     * @throws org.presencemonitor.hresult.ComException when that cannot be; the client's start has failed then
     */
    void register();

    /** From the return of this on, nobody can. */
    void revoke();
}
