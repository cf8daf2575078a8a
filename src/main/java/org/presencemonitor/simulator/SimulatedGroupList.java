package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.MSGR_E_GROUP_DOES_NOT_EXIST;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_REMOVE;

import java.util.List;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;

/** The groups of the contact list; none while signed out. */
final class SimulatedGroupList implements MessengerGroups {
    private final ClientContext parts;
    private final ProcessLifetime life;
    private final Calls calls;

    SimulatedGroupList(ClientContext parts, ProcessLifetime life) {
        this.parts = parts;
        this.life = life;
        this.calls = new Calls(parts, life::end);
    }

    @Override
    public int count() {
        return calls.answer(GROUPS_COUNT, () -> groups().size());
    }

    @Override
    public MessengerGroup item(int index) {
        return calls.answer(GROUPS_ITEM, List.of(Integer.toString(index)), () -> {
            List<PersonGroup> groups = groups();
            if (index < 0 || index >= groups.size()) {
                throw CallInterceptor.failing(GROUPS_ITEM.fullName(), E_INVALIDARG);
            }
            return new SimulatedGroup(parts, life, groups.get(index));
        });
    }

    @Override
    public void remove(MessengerGroup group) {
        calls.run(GROUPS_REMOVE, List.of(), () -> {
            parts.requireSignedIn(GROUPS_REMOVE);
            PersonGroup meant = groups().stream()
                    .filter(one -> group instanceof SimulatedGroup ours && ours.shows(one))
                    .findFirst()
                    .orElseThrow(() -> CallInterceptor.failing(GROUPS_REMOVE.fullName(), MSGR_E_GROUP_DOES_NOT_EXIST));
            parts.requests().ask(() -> removed(meant));
        });
    }

    private void removed(PersonGroup group) {
        if (parts.signedIn()) {
            parts.book().remove(group);
        }
        new ContactEvents(parts).groupRemoved(parts.signedIn() ? S_OK : MSGR_E_DISCONNECTED, group);
    }

    private List<PersonGroup> groups() {
        return parts.signedIn() ? parts.book().groups() : List.of();
    }
}
