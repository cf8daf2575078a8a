package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_ITEM;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_SIGNIN_NAME;

import java.util.List;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;

/** The services of the client. There is one: Communicator's own (communicator.md 4.1). */
final class SimulatedServices extends SimulatedObject implements MessengerServices {

    SimulatedServices(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime);
    }

    @Override
    public MessengerService primaryService() {
        return answer(MessengerMember.SERVICES_PRIMARY_SERVICE, Primary::new);
    }

    @Override
    public int count() {
        return answer(MessengerMember.SERVICES_COUNT, () -> 1);
    }

    @Override
    public MessengerService item(int index) {
        return answer(SERVICES_ITEM, List.of(Integer.toString(index)), () -> {
            if (index != 0) {
                throw CallInterceptor.failing(SERVICES_ITEM, E_INVALIDARG);
            }
            return new Primary();
        });
    }

    private final class Primary implements MessengerService {
        private final SessionMembers members = new SessionMembers(client);

        @Override
        public String serviceName() {
            return answer(
                    MessengerMember.SERVICE_NAME,
                    () -> client.profile().identity().serviceName());
        }

        @Override
        public String serviceId() {
            return answer(
                    MessengerMember.SERVICE_ID,
                    () -> client.profile().identity().serviceId());
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
}
