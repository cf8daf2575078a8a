package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;

/**
 * What the contract needs of an implementation: a client it can start, end and change from outside. Its server knows
 * the people of the simulator's sample list.
 */
abstract class MessengerFixture {
    /** On the list, online, in the group Team. */
    protected static final String ANNA = "anna.berg@contoso.example";
    /** On the list, offline, in the group Team. */
    protected static final String CHANTAL = "chantal.dubois@contoso.example";
    /** Known to the server, off the list, online. */
    protected static final String FARAH = "farah.ghani@contoso.example";

    /** Hears what a listener hears, in order. */
    protected static final class Heard implements MessengerEvents {
        private final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onSignin(HResult hr) {
            events.add("OnSignin " + hr);
        }

        @Override
        public void onSignout() {
            events.add("OnSignout");
        }

        @Override
        public void onMyStatusChange(HResult hr, MyStatus status) {
            events.add("OnMyStatusChange " + hr + " " + status);
        }

        @Override
        public void onIMWindowCreated(MessengerConversation window) {
            events.add("OnIMWindowCreated " + window.hwnd());
        }

        /** The window is gone, and its handle cannot be asked for. */
        @Override
        public void onIMWindowDestroyed(MessengerConversation window) {
            try {
                events.add("OnIMWindowDestroyed " + window.hwnd());
            } catch (ComException e) {
                events.add("OnIMWindowDestroyed " + e.hresult().name(HResult.Api.MESSENGER));
            }
        }

        @Override
        public void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {
            events.add("OnIMWindowContactAdded " + contact.signinName() + " " + window.hwnd());
        }

        @Override
        public void onIMWindowContactRemoved(MessengerContact contact, MessengerConversation window) {
            events.add("OnIMWindowContactRemoved " + contact.signinName() + " " + window.hwnd());
        }

        @Override
        public void onAppShutdown() {
            events.add("OnAppShutdown");
        }

        public List<String> events() {
            return List.copyOf(events);
        }
    }

    protected abstract MessengerFactory factory();

    /** The client starts, signs in when told to, and everything that follows has happened. */
    protected abstract void clientStarts(boolean signsIn);

    protected abstract void clientShutsDown();

    protected abstract void clientCrashes();

    /** Waits until what was set off has happened: all events delivered, the server's answer included. */
    protected abstract void settle();

    /** At the server: somebody on the contact list gets another status. */
    protected abstract void contactIs(String signinName, MyStatus status);

    /** At the server: somebody on the contact list gets another friendly name. */
    protected abstract void contactIsCalled(String signinName, String friendlyName);

    /** Somebody says something to the user, in a conversation that may have to be begun. */
    protected abstract void somebodyWrites(String signinName, String text);

    /** Somebody leaves the conversation with the user. */
    protected abstract void somebodyLeaves(String signinName);

    /** The user in front of the client leaves the dialogs open that members open from now on. */
    protected abstract void userLeavesDialogsOpen();

    /** The user does what the open dialog asks for. */
    protected abstract void userAnswersTheDialog();

    /** The user closes the open dialog. */
    protected abstract void userCancelsTheDialog();

    protected final Messenger signedIn() {
        clientStarts(true);
        return factory().create();
    }

    protected final Messenger signedOut() {
        clientStarts(false);
        return factory().create();
    }

    protected static void assertFails(ThrowingCallable call, HResult expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ComException.class, e -> assertThat(e.hresult()).isEqualTo(expected));
    }

    protected static void assertDead(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ComException.class,
                        e -> assertThat(Set.of(RPC_E_DISCONNECTED, RPC_S_SERVER_UNAVAILABLE))
                                .contains(e.hresult()));
    }
}
