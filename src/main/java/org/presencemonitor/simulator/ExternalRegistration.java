package org.presencemonitor.simulator;

/**
 * Registers the client's class and flag for other processes of this system, beside the simulation. Called on the
 * simulator's thread or under its lock, so it must not call back into the client; in the documented order: class
 * registered, flag 2; class revoked, flag 0 (communicator.md 6.2).
 */
public interface ExternalRegistration {
    /** No other process sees the client. */
    ExternalRegistration NONE = new ExternalRegistration() {
        @Override
        public void register() {}

        @Override
        public void revoke() {}
    };

    /**
     * On return other processes can create objects.
     *
     * @throws org.presencemonitor.hresult.ComException when the class cannot be registered
     */
    void register();

    /** On return no other process can. Does nothing if the class is not registered here. */
    void revoke();

    /**
     * The client's flag has this value from now on: 0 to 2. To be written where other processes read it, if that is
     * another registry.
     *
     * @throws org.presencemonitor.registry.RegistryException when it cannot be written now; it is tried again
     */
    default void flag(int value) {}
}
