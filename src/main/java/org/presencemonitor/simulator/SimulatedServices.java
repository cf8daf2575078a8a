package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.SERVICES_ITEM;

import java.util.List;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;

/** The services of the client. There is one: Communicator's own (communicator.md 4.1). */
final class SimulatedServices extends SimulatedObject implements MessengerServices {

    SimulatedServices(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime);
    }

    @Override
    public MessengerService primaryService() {
        return answer(MessengerMember.SERVICES_PRIMARY_SERVICE, () -> new SimulatedService(client, lifetime));
    }

    @Override
    public int count() {
        return answer(MessengerMember.SERVICES_COUNT, () -> 1);
    }

    @Override
    public MessengerService item(int index) {
        return answer(SERVICES_ITEM, List.of(Integer.toString(index)), () -> {
            CallInterceptor.checkIndex(SERVICES_ITEM, index, 1);
            return new SimulatedService(client, lifetime);
        });
    }
}
