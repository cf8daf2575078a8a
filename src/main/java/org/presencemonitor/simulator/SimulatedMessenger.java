package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_SORT_ORDER;
import static org.presencemonitor.messenger.MessengerMember.MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.MY_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.UNREAD_EMAIL_COUNT;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerCalls;
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
import org.presencemonitor.thread.Subscription;

/** One reference to the simulated client's object: valid until released or until the client's process ends. */
final class SimulatedMessenger extends SimulatedObject implements Messenger {
    private static final int NO_INBOX = -1;

    private final SessionMembers session;
    private final PeopleMembers people;
    private final ConversationMembers conversations;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile boolean released;

    SimulatedMessenger(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime);
        this.session = new SessionMembers(client);
        this.people = new PeopleMembers(client, lifetime);
        this.conversations = new ConversationMembers(client, lifetime);
    }

    @Override
    Optional<HResult> disconnected() {
        return released ? Optional.of(HResult.RPC_E_DISCONNECTED) : lifetime.end();
    }

    /** Completes under the simulator's lock, so dependent stages have to run on another thread. */
    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.of(lifetime.ended().minimalCompletionStage());
    }

    @Override
    public MyStatus myStatus() {
        return answer(MY_STATUS, client.session()::status);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        put(MY_STATUS, List.of(status.hex()), () -> session.setStatus(status));
    }

    @Override
    public String mySigninName() {
        return answer(MY_SIGNIN_NAME, () -> session.signinName(MY_SIGNIN_NAME));
    }

    @Override
    public String myFriendlyName() {
        return answer(MY_FRIENDLY_NAME, () -> session.friendlyName(MY_FRIENDLY_NAME));
    }

    @Override
    public String myServiceName() {
        return answer(
                MessengerMember.MY_SERVICE_NAME,
                () -> client.profile().identity().serviceName());
    }

    @Override
    public String myServiceId() {
        return answer(
                MessengerMember.MY_SERVICE_ID, () -> client.profile().identity().serviceId());
    }

    /** Communicator ignores name and password (communicator.md 4.1). */
    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        // The journal goes into bug reports, so it has no passwords.
        List<String> arguments = List.of(Long.toString(parentWindow), signinName, "…");
        return answer(MessengerMember.SIGNIN, arguments, () -> session.signin(signinName));
    }

    @Override
    public void autoSignin() {
        run(MessengerMember.AUTO_SIGNIN, List.of(), session::autoSignin);
    }

    @Override
    public void signout() {
        run(MessengerMember.SIGNOUT, List.of(), session::signout);
    }

    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        List<String> arguments = List.of(String.valueOf(signinName), String.valueOf(serviceId));
        return answer(MessengerMember.GET_CONTACT, arguments, () -> people.getContact(signinName, serviceId));
    }

    @Override
    public MessengerContacts myContacts() {
        return answer(
                MessengerMember.MY_CONTACTS, () -> new SimulatedContactList(client, lifetime, client.book()::contacts));
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        return answer(
                MessengerMember.ADD_CONTACT,
                List.of(Long.toString(parentWindow), email),
                () -> people.addContact(email));
    }

    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        List<String> arguments = List.of(Long.toString(parentWindow), firstName, lastName);
        return answer(MessengerMember.FIND_CONTACT, arguments, people::findContact);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        List<String> arguments = List.of(Long.toString(parentWindow), Integer.toString(page));
        return answer(MessengerMember.OPTIONS_PAGES, arguments, () -> session.optionsPages(page));
    }

    @Override
    public int unreadEmailCount(int folder) {
        return answer(
                UNREAD_EMAIL_COUNT,
                List.of(Integer.toString(folder)),
                () -> {
                    client.requireSignedIn(UNREAD_EMAIL_COUNT);
                    if (folder != 0) {
                        throw CallInterceptor.failing(UNREAD_EMAIL_COUNT, HResult.E_FAIL);
                    }
                    return client.account().unreadEmail().orElse(NO_INBOX);
                },
                count -> count == NO_INBOX ? HResult.S_FALSE : HResult.S_OK);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        return answer(MY_PHONE_NUMBER, List.of(type.name()), () -> {
            client.requireSignedIn(MY_PHONE_NUMBER);
            return client.account().phone(MY_PHONE_NUMBER, type);
        });
    }

    @Override
    public String myProperty(int index) {
        return answer(
                MY_PROPERTY,
                List.of(Integer.toString(index)),
                () -> client.account().property(index));
    }

    @Override
    public void setMyProperty(int index, String value) {
        put(MY_PROPERTY, List.of(Integer.toString(index), value), () -> {
            client.requireSignedIn(MY_PROPERTY);
            client.account().setProperty(index, value);
        });
    }

    @Override
    public String receiveFileDirectory() {
        return answer(MessengerMember.RECEIVE_FILE_DIRECTORY, session::receiveFileDirectory);
    }

    @Override
    public MessengerServices services() {
        return answer(MessengerMember.SERVICES_OF_CLIENT, () -> new SimulatedServices(client, lifetime));
    }

    @Override
    public MessengerGroups myGroups() {
        return answer(MessengerMember.MY_GROUPS, () -> new SimulatedGroupList(client, lifetime));
    }

    @Override
    public MessengerGroup createGroup(String name) {
        return answer(MessengerMember.CREATE_GROUP, List.of(name), () -> people.createGroup(name));
    }

    @Override
    public int contactsSortOrder() {
        return answer(CONTACTS_SORT_ORDER, client.book()::sortOrder);
    }

    @Override
    public void setContactsSortOrder(int order) {
        put(
                CONTACTS_SORT_ORDER,
                List.of(Integer.toString(order)),
                () -> client.book().setSortOrder(order));
    }

    @Override
    public String property(MessengerProperty property) {
        return answer(MessengerMember.PROPERTY, List.of(property.name()), () -> session.property(property));
    }

    @Override
    public String authenticationInfo(String officeVersion) {
        return answer(MessengerMember.GET_AUTHENTICATION_INFO, List.of(officeVersion), () -> "<authenticationinfo>");
    }

    @Override
    public MessengerWindow window() {
        return answer(
                MessengerMember.WINDOW,
                () -> new SimulatedWindow(
                        client, lifetime, client.conversations().main()));
    }

    @Override
    public MessengerConversation instantMessage(String signinName) {
        return answer(
                MessengerMember.INSTANT_MESSAGE, List.of(signinName), () -> conversations.instantMessage(signinName));
    }

    @Override
    public int startConversation(ConversationType type, List<String> uris) {
        List<String> arguments =
                Stream.concat(Stream.of(type.name()), uris.stream()).toList();
        return answer(MessengerMember.START_CONVERSATION, arguments, () -> conversations.startConversation(type, uris));
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        List<String> arguments = List.of(type.name(), address, resolution.name());
        return answer(
                MessengerMember.RESOLVE_CONTACT, arguments, () -> people.resolveContact(type, address, resolution));
    }

    @Override
    public void invoke(MessengerMember member) {
        if (member.hasMethod()) {
            throw new IllegalArgumentException(member + " has a method of its own");
        }
        run(member, List.of(), () -> {
            throw CallInterceptor.failing(member, HResult.E_NOTIMPL);
        });
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return client.interceptor()
                .call(
                        MessengerCalls.ADVISE,
                        List.of(),
                        disconnected(),
                        () -> advised(events),
                        subscription -> HResult.S_OK);
    }

    private Subscription advised(MessengerEvents events) {
        Subscription subscription = client.listeners().advise(events);
        subscriptions.add(subscription);
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        released = true;
    }
}
