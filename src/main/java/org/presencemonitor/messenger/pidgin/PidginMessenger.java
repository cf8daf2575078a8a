package org.presencemonitor.messenger.pidgin;

import static org.presencemonitor.messenger.MessengerMember.AUTO_SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.SIGNOUT;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.AccountState;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.thread.HeldSubscriptions;
import org.presencemonitor.thread.Subscription;

/**
 * Messenger of one run of Pidgin: the accounts are its services, and the saved status is the user's status. Each member
 * asks Pidgin, and waits for it. What holds of Communicator's and what does not is a table of pidgin.md.
 */
final class PidginMessenger extends SessionMessenger {
    private final PidginRun run;
    private final SessionFeed feed;
    private final SavedStatuses statuses;
    private final HeldSubscriptions subscriptions = new HeldSubscriptions();

    PidginMessenger(PidginRun run, SessionFeed feed) {
        this.run = run;
        this.feed = feed;
        this.statuses = new SavedStatuses(run);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.of(run.ended());
    }

    /** After its end was announced, the object is dead although Pidgin still answers. */
    private PidginSession session(MessengerMember member) {
        if (subscriptions.isClosed() || run.isQuitting()) {
            throw new ComException(member.fullName(), Api.COM, HResult.RPC_E_DISCONNECTED);
        }
        return feed.read();
    }

    private PidginSession session() {
        return session(MY_STATUS);
    }

    @Override
    public MyStatus myStatus() {
        return feed.statusOf(session(MY_STATUS));
    }

    @Override
    public void setMyStatus(MyStatus status) {
        if (!session(MY_STATUS).isConnected()) {
            throw failing(MY_STATUS, HResult.MSGR_E_NOT_LOGGED_ON);
        }
        statuses.activate(SavedStatus.choiceOf(status).orElseThrow(() -> failing(MY_STATUS, HResult.E_INVALIDARG)));
    }

    @Override
    public String mySigninName() {
        return session(MY_SIGNIN_NAME)
                .connected()
                .map(PidginAccount::name)
                .orElseThrow(() -> failing(MY_SIGNIN_NAME, HResult.MSGR_E_NOT_LOGGED_ON));
    }

    @Override
    public String myFriendlyName() {
        return session().connected().map(PidginAccount::friendlyName).orElse("");
    }

    @Override
    public String myServiceName() {
        return services().primaryService().serviceName();
    }

    @Override
    public String myServiceId() {
        return services().primaryService().serviceId();
    }

    /** Pidgin has no such dialog on the bus; its accounts know their names and passwords, or it asks for them. */
    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        autoSignin();
        return HResult.S_OK;
    }

    @Override
    public void autoSignin() {
        PidginSession now = session(AUTO_SIGNIN);
        if (now.isConnected()) {
            throw failing(AUTO_SIGNIN, HResult.MSGR_E_ALREADY_LOGGED_ON);
        }
        if (now.trouble().equals(Optional.of(Trouble.PASSWORD))) {
            throw failing(AUTO_SIGNIN, HResult.MSGR_E_LOGON_UI_ACTIVE);
        }
        List<PidginAccount> enabled =
                now.accounts().stream().filter(PidginAccount::isEnabled).toList();
        if (enabled.isEmpty()) {
            throw failing(AUTO_SIGNIN, HResult.E_FAIL);
        }
        if (now.saved() == SavedStatus.OFFLINE) {
            // Pidgin connects every enabled account.
            statuses.activateAgain(feed.savedBefore(), SavedStatus.AVAILABLE);
        } else {
            enabled.stream()
                    .filter(account -> !account.isConnecting())
                    .forEach(account ->
                            run.call("PurpleAccountConnect", account.handle()).done());
        }
    }

    @Override
    public void signout() {
        if (!session(SIGNOUT).isConnected() || feed.isSigningOut()) {
            throw failing(SIGNOUT, HResult.MSGR_E_NOT_LOGGED_ON);
        }
        feed.signOutBegins();
        try {
            statuses.activate(SavedStatus.OFFLINE);
        } catch (ComException e) {
            feed.signOutFailed();
            throw e;
        }
    }

    @Override
    public String property(MessengerProperty property) {
        if (property != MessengerProperty.VERSION) {
            throw without(PROPERTY);
        }
        session(PROPERTY);
        return run.call("PurpleCoreGetVersion").text();
    }

    @Override
    public MessengerServices services() {
        session();
        return new PidginServices(this::session, feed::isSigningOut);
    }

    @Override
    public List<AccountState> accounts() {
        PidginSession now = session();
        return now.accounts().stream()
                .map(account -> new AccountState(
                        account.name(),
                        now.of(account).status(feed.isSigningOut()),
                        account.isEnabled(),
                        account.trouble().map(Trouble::text).orElse("")))
                .toList();
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return subscriptions.add(feed.add(events));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
