package org.presencemonitor.messenger;

/** IMessengerGroups. The reference has its IID alone; the members are from memory (communicator.md 1.2, 10). */
public interface MessengerGroups extends MessengerCollection<MessengerGroup> {
    /**
     * Asks the server to remove a group, not the contacts in it; OnGroupRemoved reports the removal.
     *
     * @throws org.presencemonitor.hresult.ComException MSGR_E_GROUP_DOES_NOT_EXIST, MSGR_E_NOT_LOGGED_ON
     */
    void remove(MessengerGroup group);
}
