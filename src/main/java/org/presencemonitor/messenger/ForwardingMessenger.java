package org.presencemonitor.messenger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.thread.Subscription;

/** Passes every call on to another object; subclasses observe or change a few of them. */
public abstract class ForwardingMessenger implements Messenger {
    /** The object that is called; called for each member. */
    protected abstract Messenger target();

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return target().processEnd();
    }

    @Override
    public MyStatus myStatus() {
        return target().myStatus();
    }

    @Override
    public void setMyStatus(MyStatus status) {
        target().setMyStatus(status);
    }

    @Override
    public String mySigninName() {
        return target().mySigninName();
    }

    @Override
    public String myFriendlyName() {
        return target().myFriendlyName();
    }

    @Override
    public String myServiceName() {
        return target().myServiceName();
    }

    @Override
    public String myServiceId() {
        return target().myServiceId();
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return target().signin(parentWindow, signinName, password);
    }

    @Override
    public void autoSignin() {
        target().autoSignin();
    }

    @Override
    public void signout() {
        target().signout();
    }

    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        return target().getContact(signinName, serviceId);
    }

    @Override
    public MessengerContacts myContacts() {
        return target().myContacts();
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        return target().addContact(parentWindow, email);
    }

    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        return target().findContact(parentWindow, firstName, lastName);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        return target().optionsPages(parentWindow, page);
    }

    @Override
    public int unreadEmailCount(int folder) {
        return target().unreadEmailCount(folder);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        return target().myPhoneNumber(type);
    }

    @Override
    public String myProperty(int index) {
        return target().myProperty(index);
    }

    @Override
    public void setMyProperty(int index, String value) {
        target().setMyProperty(index, value);
    }

    @Override
    public String receiveFileDirectory() {
        return target().receiveFileDirectory();
    }

    @Override
    public MessengerServices services() {
        return target().services();
    }

    @Override
    public MessengerGroups myGroups() {
        return target().myGroups();
    }

    @Override
    public MessengerGroup createGroup(String name) {
        return target().createGroup(name);
    }

    @Override
    public int contactsSortOrder() {
        return target().contactsSortOrder();
    }

    @Override
    public void setContactsSortOrder(int order) {
        target().setContactsSortOrder(order);
    }

    @Override
    public String property(MessengerProperty property) {
        return target().property(property);
    }

    @Override
    public String authenticationInfo(String officeVersion) {
        return target().authenticationInfo(officeVersion);
    }

    @Override
    public MessengerWindow window() {
        return target().window();
    }

    @Override
    public MessengerConversation instantMessage(String signinName) {
        return target().instantMessage(signinName);
    }

    @Override
    public int startConversation(ConversationType type, List<String> uris) {
        return target().startConversation(type, uris);
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        return target().resolveContact(type, address, resolution);
    }

    @Override
    public void invoke(MessengerMember member) {
        target().invoke(member);
    }

    @Override
    public List<AccountState> accounts() {
        return target().accounts();
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return target().advise(events);
    }

    @Override
    public void close() {
        target().close();
    }
}
