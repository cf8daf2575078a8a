package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;

/** The services of a client in another process. */
public record RemoteServices(RemoteObject services) implements MessengerServices {
    @Override
    public int count() {
        return services.number(MessengerMember.SERVICES_COUNT);
    }

    @Override
    public MessengerService item(int index) {
        return new RemoteService(services.object(MessengerMember.SERVICES_ITEM, index));
    }

    @Override
    public MessengerService primaryService() {
        return new RemoteService(services.object(MessengerMember.SERVICES_PRIMARY_SERVICE));
    }
}
