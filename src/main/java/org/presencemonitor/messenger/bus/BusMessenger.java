package org.presencemonitor.messenger.bus;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.BusNames;
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
import org.presencemonitor.messenger.remote.RemoteObject;
import org.presencemonitor.messenger.remote.RemoteServices;
import org.presencemonitor.messenger.remote.RemoteWindow;
import org.presencemonitor.thread.HeldSubscriptions;
import org.presencemonitor.thread.Subscription;

/** The Messenger object of one run of a client on the bus. Its members may be called from any thread. */
final class BusMessenger implements Messenger {
    private final BusRun run;
    private final RemoteObject messenger;
    private final HeldSubscriptions subscriptions = new HeldSubscriptions();

    BusMessenger(BusRun run) {
        this.run = run;
        this.messenger = new BusRemote(run, BusNames.PATH, BusNames.MESSENGER);
    }

    /** A reference that was released is dead. */
    private RemoteObject messenger(MessengerMember member) {
        if (subscriptions.isClosed()) {
            throw new ComException(member.fullName(), Api.COM, HResult.RPC_E_DISCONNECTED);
        }
        return messenger;
    }

    private String text(MessengerMember member, Object... arguments) {
        return messenger(member).text(member, arguments);
    }

    private HResult call(MessengerMember member, Object... arguments) {
        return messenger(member).call(member, arguments);
    }

    private RemoteObject object(MessengerMember member, Object... arguments) {
        return messenger(member).object(member, arguments);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.of(run.ended());
    }

    @Override
    public MyStatus myStatus() {
        return messenger(MessengerMember.MY_STATUS).status(MessengerMember.MY_STATUS);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        messenger(MessengerMember.MY_STATUS).put(MessengerMember.MY_STATUS, status.value());
    }

    @Override
    public String mySigninName() {
        return text(MessengerMember.MY_SIGNIN_NAME);
    }

    @Override
    public String myFriendlyName() {
        return text(MessengerMember.MY_FRIENDLY_NAME);
    }

    @Override
    public String myServiceName() {
        return text(MessengerMember.MY_SERVICE_NAME);
    }

    @Override
    public String myServiceId() {
        return text(MessengerMember.MY_SERVICE_ID);
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return call(MessengerMember.SIGNIN, (int) parentWindow, signinName, password);
    }

    @Override
    public void autoSignin() {
        HResult unused = call(MessengerMember.AUTO_SIGNIN);
    }

    @Override
    public void signout() {
        HResult unused = call(MessengerMember.SIGNOUT);
    }

    /** The bus has no null, so the error for null is raised here. */
    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        if (signinName == null || serviceId == null) {
            throw new ComException(MessengerMember.GET_CONTACT.fullName(), Api.MESSENGER, HResult.E_FAIL);
        }
        return new RemoteContact(object(MessengerMember.GET_CONTACT, signinName, serviceId));
    }

    @Override
    public MessengerContacts myContacts() {
        return new RemoteContacts(object(MessengerMember.MY_CONTACTS));
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        return call(MessengerMember.ADD_CONTACT, (int) parentWindow, email);
    }

    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        return call(MessengerMember.FIND_CONTACT, (int) parentWindow, firstName, lastName);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        return call(MessengerMember.OPTIONS_PAGES, (int) parentWindow, page);
    }

    @Override
    public int unreadEmailCount(int folder) {
        return messenger(MessengerMember.UNREAD_EMAIL_COUNT).number(MessengerMember.UNREAD_EMAIL_COUNT, folder);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        return text(MessengerMember.MY_PHONE_NUMBER, type.value());
    }

    @Override
    public String myProperty(int index) {
        return text(MessengerMember.MY_PROPERTY, index);
    }

    @Override
    public void setMyProperty(int index, String value) {
        messenger(MessengerMember.MY_PROPERTY).put(MessengerMember.MY_PROPERTY, index, value);
    }

    @Override
    public String receiveFileDirectory() {
        return text(MessengerMember.RECEIVE_FILE_DIRECTORY);
    }

    @Override
    public MessengerServices services() {
        return new RemoteServices(object(MessengerMember.SERVICES_OF_CLIENT));
    }

    @Override
    public MessengerGroups myGroups() {
        return new RemoteGroups(object(MessengerMember.MY_GROUPS));
    }

    @Override
    public MessengerGroup createGroup(String name) {
        return new RemoteGroup(object(MessengerMember.CREATE_GROUP, name));
    }

    @Override
    public int contactsSortOrder() {
        return messenger(MessengerMember.CONTACTS_SORT_ORDER).number(MessengerMember.CONTACTS_SORT_ORDER);
    }

    @Override
    public void setContactsSortOrder(int order) {
        messenger(MessengerMember.CONTACTS_SORT_ORDER).put(MessengerMember.CONTACTS_SORT_ORDER, order);
    }

    @Override
    public String property(MessengerProperty property) {
        return text(MessengerMember.PROPERTY, property.value());
    }

    @Override
    public String authenticationInfo(String officeVersion) {
        return text(MessengerMember.GET_AUTHENTICATION_INFO, officeVersion);
    }

    @Override
    public MessengerWindow window() {
        return new RemoteWindow(object(MessengerMember.WINDOW));
    }

    @Override
    public MessengerConversation instantMessage(String signinName) {
        return new RemoteConversation(object(MessengerMember.INSTANT_MESSAGE, signinName));
    }

    @Override
    public int startConversation(ConversationType type, List<String> uris) {
        return messenger(MessengerMember.START_CONVERSATION)
                .number(MessengerMember.START_CONVERSATION, type.value(), uris);
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        return text(MessengerMember.RESOLVE_CONTACT, type.value(), resolution.value(), address);
    }

    /** Refuses members of other objects, also where the Messenger object has one of the same name. */
    @Override
    public void invoke(MessengerMember member) {
        if (member.hasMethod()) {
            throw new IllegalArgumentException(member + " has a method of its own");
        }
        if (!member.owner().ofMessenger()) {
            throw new ComException(member.fullName(), Api.MESSENGER, HResult.E_NOTIMPL);
        }
        HResult unused = call(member);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return subscriptions.add(run.listen(events));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
