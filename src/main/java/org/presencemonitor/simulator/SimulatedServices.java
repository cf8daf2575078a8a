package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_COUNT;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_ITEM;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_PRIMARY_SERVICE;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_NAME;

import java.util.List;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;

/** The services of a client that has one: Communicator's own (communicator.md 4.1). */
final class SimulatedServices implements MessengerServices {
    private final ClientContext parts;
    private final Calls calls;

    SimulatedServices(ClientContext parts, ProcessLifetime life) {
        this.parts = parts;
        this.calls = new Calls(parts, life::end);
    }

    @Override
    public MessengerService primaryService() {
        return calls.answer(SERVICES_PRIMARY_SERVICE, Primary::new);
    }

    @Override
    public int count() {
        return calls.answer(SERVICES_COUNT, () -> 1);
    }

    @Override
    public MessengerService item(int index) {
        return calls.answer(SERVICES_ITEM, List.of(Integer.toString(index)), () -> {
            if (index != 0) {
                throw CallInterceptor.failing(SERVICES_ITEM.fullName(), E_INVALIDARG);
            }
            return new Primary();
        });
    }

    private final class Primary implements MessengerService {
        private final SessionMembers members = new SessionMembers(parts);

        @Override
        public String serviceName() {
            return calls.answer(SERVICE_NAME, () -> parts.profile().get().serviceName());
        }

        @Override
        public String serviceId() {
            return calls.answer(SERVICE_ID, () -> parts.profile().get().serviceId());
        }

        @Override
        public String mySigninName() {
            return calls.answer(SERVICE_MY_SIGNIN_NAME, () -> members.signinName(SERVICE_MY_SIGNIN_NAME));
        }

        @Override
        public String myFriendlyName() {
            return calls.answer(SERVICE_MY_FRIENDLY_NAME, () -> members.friendlyName(SERVICE_MY_FRIENDLY_NAME));
        }

        @Override
        public MyStatus myStatus() {
            return calls.answer(SERVICE_MY_STATUS, parts.session()::status);
        }
    }
}
