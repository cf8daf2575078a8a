package org.presencemonitor.messenger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** Hears what a listener hears about other people and groups, in order; names are read inside the event. */
final class HeardOfContacts implements MessengerEvents {
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onContactListAdd(HResult hr, Optional<MessengerContact> contact) {
        events.add("OnContactListAdd " + hr + " " + name(contact));
    }

    @Override
    public void onContactListRemove(HResult hr, Optional<MessengerContact> contact) {
        events.add("OnContactListRemove " + hr + " " + name(contact));
    }

    @Override
    public void onContactFriendlyNameChange(HResult hr, Optional<MessengerContact> contact, String previousName) {
        events.add("OnContactFriendlyNameChange " + previousName + " -> "
                + contact.map(MessengerContact::friendlyName).orElse("nobody"));
    }

    @Override
    public void onContactStatusChange(Optional<MessengerContact> contact, MyStatus status) {
        events.add("OnContactStatusChange " + name(contact) + " " + status);
    }

    @Override
    public void onContactBlockChange(HResult hr, Optional<MessengerContact> contact, boolean blocked) {
        events.add("OnContactBlockChange " + hr + " " + name(contact) + " " + blocked);
    }

    @Override
    public void onGroupAdded(HResult hr, Optional<MessengerGroup> group) {
        events.add("OnGroupAdded " + hr + " " + group(group));
    }

    @Override
    public void onGroupRemoved(HResult hr, Optional<MessengerGroup> group) {
        events.add("OnGroupRemoved " + hr + " " + group(group));
    }

    @Override
    public void onGroupNameChanged(HResult hr, Optional<MessengerGroup> group) {
        events.add("OnGroupNameChanged " + hr + " " + group(group));
    }

    @Override
    public void onContactAddedToGroup(HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        events.add("OnContactAddedToGroup " + hr + " " + group(group) + " " + name(contact));
    }

    @Override
    public void onContactRemovedFromGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        events.add("OnContactRemovedFromGroup " + hr + " " + group(group) + " " + name(contact));
    }

    List<String> events() {
        return List.copyOf(events);
    }

    private static String name(Optional<MessengerContact> contact) {
        return contact.map(MessengerContact::signinName).orElse("nobody");
    }

    private static String group(Optional<MessengerGroup> group) {
        return group.map(MessengerGroup::name).orElse("no group");
    }
}
