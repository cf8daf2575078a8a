package org.presencemonitor.messenger.windows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MessengerWindow;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.Resolution;
import org.presencemonitor.messenger.remote.RemoteContact;
import org.presencemonitor.messenger.remote.RemoteContacts;
import org.presencemonitor.messenger.remote.RemoteConversation;
import org.presencemonitor.messenger.remote.RemoteGroup;
import org.presencemonitor.messenger.remote.RemoteGroups;
import org.presencemonitor.messenger.remote.RemoteServices;
import org.presencemonitor.messenger.remote.RemoteWindow;
import org.presencemonitor.thread.Subscription;

/**
 * The Messenger object of a real client. Its members may be called from any thread that is in the apartment, also
 * during events.
 */
final class WindowsMessenger implements Messenger {
    private static final String MESSENGER_ADVANCED = "{DA0635E8-09AF-480C-88B2-AA9FA1D9DB27}";
    private static final String CONTACT_RESOLUTION = "{53A5023D-6872-454A-9A4F-827F18CFBE02}";

    private final Connection connection;
    private final Dispatch messenger;
    private final Optional<CompletionStage<Void>> processEnd;

    WindowsMessenger(Connection connection, Optional<CompletionStage<Void>> processEnd) {
        this.connection = connection;
        this.messenger = connection.messenger();
        this.processEnd = processEnd;
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return processEnd;
    }

    @Override
    public MyStatus myStatus() {
        return messenger.status(MessengerMember.MY_STATUS);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        messenger.put(MessengerMember.MY_STATUS, status.value());
    }

    @Override
    public String mySigninName() {
        return messenger.text(MessengerMember.MY_SIGNIN_NAME);
    }

    @Override
    public String myFriendlyName() {
        return messenger.text(MessengerMember.MY_FRIENDLY_NAME);
    }

    @Override
    public String myServiceName() {
        return messenger.text(MessengerMember.MY_SERVICE_NAME);
    }

    @Override
    public String myServiceId() {
        return messenger.text(MessengerMember.MY_SERVICE_ID);
    }

    /**
     * A window's handle has 32 significant bits. Called by a script, a client that is signed in returns S_FALSE, as it
     * does while its dialog is open (communicator.md 4.1); its status tells which.
     */
    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        HResult answer = connection.call(MessengerMember.SIGNIN, (int) parentWindow, signinName, password);
        if (answer.equals(HResult.S_FALSE) && myStatus().isSignedIn()) {
            throw failing(MessengerMember.SIGNIN, HResult.MSGR_E_ALREADY_LOGGED_ON);
        }
        return answer;
    }

    /** Called by a script, a client that is signed in returns S_FALSE (communicator.md 4.1). */
    @Override
    public void autoSignin() {
        if (connection.call(MessengerMember.AUTO_SIGNIN).equals(HResult.S_FALSE)) {
            throw failing(MessengerMember.AUTO_SIGNIN, HResult.MSGR_E_ALREADY_LOGGED_ON);
        }
    }

    @Override
    public void signout() {
        connection.call(MessengerMember.SIGNOUT);
    }

    /**
     * IDispatch turns a null text into an empty one, so the error for null is raised here. Called by a script, a client
     * that is signed out returns S_FALSE and no contact (4.1).
     */
    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        if (signinName == null || serviceId == null) {
            throw failing(MessengerMember.GET_CONTACT, HResult.E_FAIL);
        }
        return messenger
                .objectIfAny(MessengerMember.GET_CONTACT, signinName, serviceId)
                .map(RemoteContact::new)
                .orElseThrow(() -> failing(MessengerMember.GET_CONTACT, HResult.MSGR_E_NOT_LOGGED_ON));
    }

    @Override
    public MessengerContacts myContacts() {
        return new RemoteContacts(messenger.object(MessengerMember.MY_CONTACTS));
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        return connection.call(MessengerMember.ADD_CONTACT, (int) parentWindow, email);
    }

    /** Omits town, state and country, which are optional. */
    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        return connection.call(MessengerMember.FIND_CONTACT, (int) parentWindow, firstName, lastName);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        return connection.call(MessengerMember.OPTIONS_PAGES, (int) parentWindow, page);
    }

    /** Called by a script, a client that is signed out returns S_FALSE and no number (4.1). */
    @Override
    public int unreadEmailCount(int folder) {
        Optional<Object> count = messenger.get(MessengerMember.UNREAD_EMAIL_COUNT, folder);
        if (count.isEmpty()) {
            throw failing(MessengerMember.UNREAD_EMAIL_COUNT, HResult.MSGR_E_NOT_LOGGED_ON);
        }
        return Variant.number(count);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        return messenger.text(MessengerMember.MY_PHONE_NUMBER, type.value());
    }

    @Override
    public String myProperty(int index) {
        return messenger.text(MessengerMember.MY_PROPERTY, index);
    }

    @Override
    public void setMyProperty(int index, String value) {
        messenger.put(MessengerMember.MY_PROPERTY, index, value);
    }

    @Override
    public String receiveFileDirectory() {
        return messenger.text(MessengerMember.RECEIVE_FILE_DIRECTORY);
    }

    @Override
    public MessengerServices services() {
        return new RemoteServices(messenger.object(MessengerMember.SERVICES_OF_CLIENT));
    }

    @Override
    public MessengerGroups myGroups() {
        return new RemoteGroups(messenger.object(MessengerMember.MY_GROUPS));
    }

    /** The service is a required argument of the real client; without a value the client takes the primary one. */
    @Override
    public MessengerGroup createGroup(String name) {
        return new RemoteGroup(messenger.object(MessengerMember.CREATE_GROUP, name, Optional.empty()));
    }

    @Override
    public int contactsSortOrder() {
        return messenger.number(MessengerMember.CONTACTS_SORT_ORDER);
    }

    @Override
    public void setContactsSortOrder(int order) {
        messenger.put(MessengerMember.CONTACTS_SORT_ORDER, order);
    }

    @Override
    public String property(MessengerProperty property) {
        return messenger.text(MessengerMember.PROPERTY, property.value());
    }

    /** Ignores Office's version: only the successor of IMessengerAdvanced takes it. */
    @Override
    public String authenticationInfo(String officeVersion) {
        return messenger.as(MESSENGER_ADVANCED).text(MessengerMember.GET_AUTHENTICATION_INFO);
    }

    @Override
    public MessengerWindow window() {
        return new RemoteWindow(messenger.object(MessengerMember.WINDOW));
    }

    @Override
    public MessengerConversation instantMessage(String signinName) {
        return new RemoteConversation(messenger.object(MessengerMember.INSTANT_MESSAGE, signinName));
    }

    /** Data, subject and index are left out. */
    @Override
    public int startConversation(ConversationType type, List<String> uris) {
        List<Optional<Object>> names = uris.stream().map(Optional::<Object>of).toList();
        return messenger
                .as(MESSENGER_ADVANCED)
                .number(
                        MessengerMember.START_CONVERSATION,
                        type.value(),
                        names,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        return messenger
                .as(CONTACT_RESOLUTION)
                .text(MessengerMember.RESOLVE_CONTACT, type.value(), resolution.value(), address);
    }

    /** Refuses members of other objects, also where the Messenger object has one of the same name. */
    @Override
    public void invoke(MessengerMember member) {
        if (member.hasMethod()) {
            throw new IllegalArgumentException(member + " has a method of its own");
        }
        if (!member.owner().ofMessenger()) {
            throw failing(member, HResult.E_NOTIMPL);
        }
        messenger.call(member);
    }

    private static ComException failing(MessengerMember member, HResult code) {
        return new ComException(member.fullName(), Api.MESSENGER, code);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return connection.advise(events);
    }

    @Override
    public void close() {
        connection.close();
    }
}
