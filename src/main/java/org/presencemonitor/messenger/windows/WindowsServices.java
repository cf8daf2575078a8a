package org.presencemonitor.messenger.windows;

import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;

/** The services of a real client. */
record WindowsServices(Dispatch services) implements MessengerServices {
    @Override
    public int count() {
        return services.number(MessengerMember.SERVICES_COUNT);
    }

    @Override
    public MessengerService item(int index) {
        return new WindowsService(services.object(MessengerMember.SERVICES_ITEM, index));
    }

    @Override
    public MessengerService primaryService() {
        return new WindowsService(services.object(MessengerMember.SERVICES_PRIMARY_SERVICE));
    }
}
