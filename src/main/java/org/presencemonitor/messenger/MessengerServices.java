package org.presencemonitor.messenger;

/** IMessengerServices (communicator.md 4.1): answers signed out as well. */
public interface MessengerServices extends MessengerCollection<MessengerService> {
    /** The service the user signs in to. Does not fail while the client runs. */
    MessengerService primaryService();
}
