package org.presencemonitor.simulator;

/**
 * Where the client shows itself beside the simulation: to other processes of this system. Called on the simulator's
 * thread or under its lock, in the documented order: the class registered before the flag says 2, revoked before it
 * says 0 (communicator.md 6.2).
 */
public interface ExternalRegistration {
    /** To nobody else. */
    ExternalRegistration NONE = new ExternalRegistration() {
        @Override
        public void register() {}

        @Override
        public void revoke() {}
    };

    /**
     * From the return of this on, others can create objects.
     *
     * @throws org.presencemonitor.hresult.ComException when that cannot be
     */
    void register();

    /** From the return of this on, nobody can. */
    void revoke();

    /**
     * The client's flag says this from now on; to be repeated where others look for it, if that is another registry.
     */
    default void flag(int value) {}
}
