package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_NOTIMPL;
import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.S_FALSE;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.AUTO_SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_SORT_ORDER;
import static org.presencemonitor.messenger.MessengerMember.CREATE_GROUP;
import static org.presencemonitor.messenger.MessengerMember.FIND_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GET_AUTHENTICATION_INFO;
import static org.presencemonitor.messenger.MessengerMember.GET_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.MY_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_GROUPS;
import static org.presencemonitor.messenger.MessengerMember.MY_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.MY_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.MY_SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.MY_SERVICE_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.OPTIONS_PAGES;
import static org.presencemonitor.messenger.MessengerMember.PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.RECEIVE_FILE_DIRECTORY;
import static org.presencemonitor.messenger.MessengerMember.RESOLVE_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_OF_CLIENT;
import static org.presencemonitor.messenger.MessengerMember.SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.SIGNOUT;
import static org.presencemonitor.messenger.MessengerMember.UNREAD_EMAIL_COUNT;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.Resolution;
import org.presencemonitor.thread.Subscription;

/** One reference to the simulated client's object: alive until released or until the client's process ends. */
final class SimulatedMessenger implements Messenger {
    private static final int NO_INBOX = -1;

    private final ClientContext parts;
    private final ProcessLifetime life;
    private final CompletionStage<Void> processEnd;
    private final Calls calls;
    private final SessionMembers session;
    private final PeopleMembers people;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile boolean released;

    /** @param processEnd completes under the simulator's lock: what follows must go to another thread */
    SimulatedMessenger(ClientContext parts, ProcessLifetime life, CompletableFuture<Void> processEnd) {
        this.parts = parts;
        this.life = life;
        this.processEnd = processEnd.minimalCompletionStage();
        this.calls = new Calls(parts, () -> released ? Optional.of(RPC_E_DISCONNECTED) : life.end());
        this.session = new SessionMembers(parts);
        this.people = new PeopleMembers(parts, life);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.of(processEnd);
    }

    @Override
    public MyStatus myStatus() {
        return calls.answer(MY_STATUS, parts.session()::status);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        calls.put(MY_STATUS, List.of(status.hex()), () -> session.setStatus(status));
    }

    @Override
    public String mySigninName() {
        return calls.answer(MY_SIGNIN_NAME, () -> session.signinName(MY_SIGNIN_NAME));
    }

    @Override
    public String myFriendlyName() {
        return calls.answer(MY_FRIENDLY_NAME, () -> session.friendlyName(MY_FRIENDLY_NAME));
    }

    @Override
    public String myServiceName() {
        return calls.answer(MY_SERVICE_NAME, () -> parts.profile().get().serviceName());
    }

    @Override
    public String myServiceId() {
        return calls.answer(MY_SERVICE_ID, () -> parts.profile().get().serviceId());
    }

    /** Communicator ignores name and password (communicator.md 4.1). */
    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        // The journal goes into bug reports, so it has no passwords.
        List<String> arguments = List.of(Long.toString(parentWindow), signinName, "…");
        return calls.answer(SIGNIN, arguments, () -> session.signin(signinName));
    }

    @Override
    public void autoSignin() {
        calls.run(AUTO_SIGNIN, List.of(), session::autoSignin);
    }

    @Override
    public void signout() {
        calls.run(SIGNOUT, List.of(), session::signout);
    }

    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        List<String> arguments = List.of(String.valueOf(signinName), String.valueOf(serviceId));
        return calls.answer(GET_CONTACT, arguments, () -> people.getContact(signinName, serviceId));
    }

    @Override
    public MessengerContacts myContacts() {
        return calls.answer(MY_CONTACTS, () -> new SimulatedContactList(parts, life, parts.book()::contacts));
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        return calls.answer(ADD_CONTACT, List.of(Long.toString(parentWindow), email), () -> people.addContact(email));
    }

    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        List<String> arguments = List.of(Long.toString(parentWindow), firstName, lastName);
        return calls.answer(FIND_CONTACT, arguments, people::findContact);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        List<String> arguments = List.of(Long.toString(parentWindow), Integer.toString(page));
        return calls.answer(OPTIONS_PAGES, arguments, () -> session.optionsPages(page));
    }

    @Override
    public int unreadEmailCount(int folder) {
        return calls.answer(
                UNREAD_EMAIL_COUNT,
                List.of(Integer.toString(folder)),
                () -> {
                    parts.requireSignedIn(UNREAD_EMAIL_COUNT);
                    if (folder != 0) {
                        throw CallInterceptor.failing(UNREAD_EMAIL_COUNT.fullName(), E_FAIL);
                    }
                    return parts.account().unreadEmail().orElse(NO_INBOX);
                },
                count -> count == NO_INBOX ? S_FALSE : S_OK);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        return calls.answer(MY_PHONE_NUMBER, List.of(type.name()), () -> {
            parts.requireSignedIn(MY_PHONE_NUMBER);
            return parts.account().phone(type);
        });
    }

    @Override
    public String myProperty(int index) {
        return calls.answer(
                MY_PROPERTY,
                List.of(Integer.toString(index)),
                () -> parts.account().property(index));
    }

    @Override
    public void setMyProperty(int index, String value) {
        calls.put(MY_PROPERTY, List.of(Integer.toString(index), value), () -> {
            parts.requireSignedIn(MY_PROPERTY);
            parts.account().setProperty(index, value);
        });
    }

    @Override
    public String receiveFileDirectory() {
        return calls.answer(RECEIVE_FILE_DIRECTORY, parts.facts()::receiveFileDirectory);
    }

    @Override
    public MessengerServices services() {
        return calls.answer(SERVICES_OF_CLIENT, () -> new SimulatedServices(parts, life));
    }

    @Override
    public MessengerGroups myGroups() {
        return calls.answer(MY_GROUPS, () -> new SimulatedGroupList(parts, life));
    }

    @Override
    public MessengerGroup createGroup(String name) {
        return calls.answer(CREATE_GROUP, List.of(name), () -> people.createGroup(name));
    }

    @Override
    public int contactsSortOrder() {
        return calls.answer(CONTACTS_SORT_ORDER, parts.facts()::sortOrder);
    }

    @Override
    public void setContactsSortOrder(int order) {
        calls.put(
                CONTACTS_SORT_ORDER,
                List.of(Integer.toString(order)),
                () -> parts.facts().setSortOrder(order));
    }

    @Override
    public String property(MessengerProperty property) {
        return calls.answer(
                PROPERTY, List.of(property.name()), () -> parts.facts().property(property));
    }

    @Override
    public String authenticationInfo(String officeVersion) {
        return calls.answer(GET_AUTHENTICATION_INFO, List.of(officeVersion), () -> "<authenticationinfo>");
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        List<String> arguments = List.of(type.name(), address, resolution.name());
        return calls.answer(RESOLVE_CONTACT, arguments, () -> people.resolveContact(type, address, resolution));
    }

    @Override
    public void invoke(MessengerMember member) {
        if (member.hasMethod()) {
            throw new IllegalArgumentException(member + " has a method of its own");
        }
        calls.run(member, List.of(), () -> {
            throw CallInterceptor.failing(member.fullName(), E_NOTIMPL);
        });
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return parts.gate().call("Advise", List.of(), calls.dead(), () -> {
            Subscription subscription = parts.sinks().advise(events);
            subscriptions.add(subscription);
            return () -> {
                subscriptions.remove(subscription);
                subscription.close();
            };
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        released = true;
    }
}
