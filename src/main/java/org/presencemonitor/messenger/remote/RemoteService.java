package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MyStatus;

/** A service of a client in another process. */
public record RemoteService(RemoteObject service) implements MessengerService {
    @Override
    public String serviceName() {
        return service.text(MessengerMember.SERVICE_NAME);
    }

    @Override
    public String serviceId() {
        return service.text(MessengerMember.SERVICE_ID);
    }

    @Override
    public String mySigninName() {
        return service.text(MessengerMember.SERVICE_MY_SIGNIN_NAME);
    }

    @Override
    public String myFriendlyName() {
        return service.text(MessengerMember.SERVICE_MY_FRIENDLY_NAME);
    }

    @Override
    public MyStatus myStatus() {
        return service.status(MessengerMember.SERVICE_MY_STATUS);
    }
}
