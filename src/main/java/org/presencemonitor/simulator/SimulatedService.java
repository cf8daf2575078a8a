package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_SIGNIN_NAME;

import org.jspecify.annotations.Nullable;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MyStatus;

/** Communicator's own service, the only one (communicator.md 4.1). Valid until the process ends. */
final class SimulatedService extends SimulatedObject implements MessengerService {
    private final SessionMembers members;

    SimulatedService(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime);
        members = new SessionMembers(client);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimulatedService same && isOfSameProcess(same);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(lifetime);
    }

    @Override
    public String serviceName() {
        return answer(
                MessengerMember.SERVICE_NAME, () -> client.profile().identity().serviceName());
    }

    @Override
    public String serviceId() {
        return answer(
                MessengerMember.SERVICE_ID, () -> client.profile().identity().serviceId());
    }

    @Override
    public String mySigninName() {
        return answer(SERVICE_MY_SIGNIN_NAME, () -> members.signinName(SERVICE_MY_SIGNIN_NAME));
    }

    @Override
    public String myFriendlyName() {
        return answer(SERVICE_MY_FRIENDLY_NAME, () -> members.friendlyName(SERVICE_MY_FRIENDLY_NAME));
    }

    @Override
    public MyStatus myStatus() {
        return answer(MessengerMember.SERVICE_MY_STATUS, client.session()::status);
    }
}
