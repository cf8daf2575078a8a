package org.presencemonitor.messenger.windows;

import static org.presencemonitor.messenger.MessengerMember.SERVICES_COUNT;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_ITEM;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_PRIMARY_SERVICE;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_NAME;

import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;

/** The services of a real client. */
record WindowsServices(Dispatch services) implements MessengerServices {
    @Override
    public int count() {
        return services.number(SERVICES_COUNT);
    }

    @Override
    public MessengerService item(int index) {
        return new WindowsService(services.object(SERVICES_ITEM, index));
    }

    @Override
    public MessengerService primaryService() {
        return new WindowsService(services.object(SERVICES_PRIMARY_SERVICE));
    }

    private record WindowsService(Dispatch service) implements MessengerService {
        @Override
        public String serviceName() {
            return service.text(SERVICE_NAME);
        }

        @Override
        public String serviceId() {
            return service.text(SERVICE_ID);
        }

        @Override
        public String mySigninName() {
            return service.text(SERVICE_MY_SIGNIN_NAME);
        }

        @Override
        public String myFriendlyName() {
            return service.text(SERVICE_MY_FRIENDLY_NAME);
        }

        @Override
        public MyStatus myStatus() {
            return service.status(SERVICE_MY_STATUS);
        }
    }
}
