package org.presencemonitor.messenger.pidgin;

import java.util.List;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;

/**
 * The accounts of Pidgin, each a service that the user signs in to. Every question is asked anew.
 *
 * @param session asks Pidgin
 * @param isSigningOut whether this program is signing out
 */
record PidginServices(Supplier<PidginSession> session, Supplier<Boolean> isSigningOut) implements MessengerServices {
    @Override
    public int count() {
        return session.get().accounts().size();
    }

    @Override
    public MessengerService item(int index) {
        List<PidginAccount> accounts = session.get().accounts();
        if (index < 0 || index >= accounts.size()) {
            throw new ComException("IMessengerServices.Item", Api.MESSENGER, HResult.E_INVALIDARG);
        }
        return new Service(accounts.get(index).handle());
    }

    @Override
    public MessengerService primaryService() {
        return new Service(
                session.get().primary().orElseThrow(PidginServices::noAccount).handle());
    }

    static ComException noAccount() {
        return new ComException("PurpleAccountsGetAll", Api.MESSENGER, HResult.E_FAIL);
    }

    private final class Service implements MessengerService {
        private final int handle;

        Service(int handle) {
            this.handle = handle;
        }

        private PidginAccount account(PidginSession now) {
            return now.accounts().stream()
                    .filter(account -> account.handle() == handle)
                    .findFirst()
                    .orElseThrow(PidginServices::noAccount);
        }

        private PidginAccount account() {
            return account(session.get());
        }

        @Override
        public String serviceName() {
            return account().protocol();
        }

        @Override
        public String serviceId() {
            return account().serviceId();
        }

        @Override
        public String mySigninName() {
            PidginAccount account = account();
            if (!account.isConnected()) {
                throw new ComException("IMessengerService.MySigninName", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON);
            }
            return account.name();
        }

        @Override
        public String myFriendlyName() {
            return account().friendlyName();
        }

        @Override
        public MyStatus myStatus() {
            PidginSession now = session.get();
            PidginAccount account = account(now);
            return now.of(account).status(isSigningOut.get());
        }
    }
}
