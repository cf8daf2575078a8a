package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.GROUPS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_REMOVE;

import java.util.List;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;

/** The groups of the contact list; none while signed out. */
final class SimulatedGroupList extends SimulatedObject implements MessengerGroups {
    SimulatedGroupList(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime);
    }

    @Override
    public int count() {
        return answer(GROUPS_COUNT, () -> groups().size());
    }

    @Override
    public MessengerGroup item(int index) {
        return answer(GROUPS_ITEM, List.of(Integer.toString(index)), () -> {
            List<PersonGroup> groups = groups();
            CallInterceptor.checkIndex(GROUPS_ITEM, index, groups.size());
            return new SimulatedGroup(client, lifetime, groups.get(index));
        });
    }

    @Override
    public void remove(MessengerGroup group) {
        run(GROUPS_REMOVE, List.of(), () -> {
            client.requireSignedIn(GROUPS_REMOVE);
            PersonGroup meant = groups().stream()
                    .filter(one -> group instanceof SimulatedGroup ours && ours.shows(one))
                    .findFirst()
                    .orElseThrow(() -> CallInterceptor.failing(GROUPS_REMOVE, HResult.MSGR_E_GROUP_DOES_NOT_EXIST));
            request(() -> client.book().remove(meant), hr -> events().groupRemoved(hr, meant));
        });
    }

    private List<PersonGroup> groups() {
        return client.signedIn() ? client.book().groups() : List.of();
    }
}
