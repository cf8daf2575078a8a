package org.presencemonitor.messenger.windows;

import static org.presencemonitor.messenger.MessengerMember.GROUPS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_REMOVE;

import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;

/** The groups of a real client. */
record WindowsGroups(Dispatch groups) implements MessengerGroups {
    @Override
    public int count() {
        return groups.number(GROUPS_COUNT);
    }

    @Override
    public MessengerGroup item(int index) {
        return new WindowsGroup(groups.object(GROUPS_ITEM, index));
    }

    @Override
    public void remove(MessengerGroup group) {
        groups.call(GROUPS_REMOVE, WindowsGroup.of(group));
    }
}
