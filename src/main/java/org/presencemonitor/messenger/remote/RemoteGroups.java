package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;

/** The groups of a client in another process. */
public record RemoteGroups(RemoteObject groups) implements MessengerGroups {
    @Override
    public int count() {
        return groups.number(MessengerMember.GROUPS_COUNT);
    }

    @Override
    public MessengerGroup item(int index) {
        return new RemoteGroup(groups.object(MessengerMember.GROUPS_ITEM, index));
    }

    @Override
    public void remove(MessengerGroup group) {
        groups.call(MessengerMember.GROUPS_REMOVE, RemoteGroup.of(group));
    }
}
