package org.presencemonitor.messenger.pidgin;

import static org.presencemonitor.messenger.MessengerMember.ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_SORT_ORDER;
import static org.presencemonitor.messenger.MessengerMember.CREATE_GROUP;
import static org.presencemonitor.messenger.MessengerMember.FIND_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GET_AUTHENTICATION_INFO;
import static org.presencemonitor.messenger.MessengerMember.GET_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.INSTANT_MESSAGE;
import static org.presencemonitor.messenger.MessengerMember.MY_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.MY_GROUPS;
import static org.presencemonitor.messenger.MessengerMember.MY_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.MY_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.OPTIONS_PAGES;
import static org.presencemonitor.messenger.MessengerMember.RECEIVE_FILE_DIRECTORY;
import static org.presencemonitor.messenger.MessengerMember.RESOLVE_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.START_CONVERSATION;
import static org.presencemonitor.messenger.MessengerMember.UNREAD_EMAIL_COUNT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW;

import java.util.List;
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
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerWindow;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.Resolution;

/** A Messenger of the session alone: what is about other people, mail, telephones and windows answers E_NOTIMPL. */
abstract class SessionMessenger implements Messenger {
    /** The answer of a member that the client does not have. */
    static ComException without(MessengerMember member) {
        return failing(member, HResult.E_NOTIMPL);
    }

    static ComException failing(MessengerMember member, HResult result) {
        return new ComException(member.fullName(), Api.MESSENGER, result);
    }

    @Override
    public MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        throw without(GET_CONTACT);
    }

    @Override
    public MessengerContacts myContacts() {
        throw without(MY_CONTACTS);
    }

    @Override
    public HResult addContact(long parentWindow, String email) {
        throw without(ADD_CONTACT);
    }

    @Override
    public HResult findContact(long parentWindow, String firstName, String lastName) {
        throw without(FIND_CONTACT);
    }

    @Override
    public HResult optionsPages(long parentWindow, int page) {
        throw without(OPTIONS_PAGES);
    }

    @Override
    public int unreadEmailCount(int folder) {
        throw without(UNREAD_EMAIL_COUNT);
    }

    @Override
    public String myPhoneNumber(PhoneType type) {
        throw without(MY_PHONE_NUMBER);
    }

    @Override
    public String myProperty(int index) {
        throw without(MY_PROPERTY);
    }

    @Override
    public void setMyProperty(int index, String value) {
        throw without(MY_PROPERTY);
    }

    @Override
    public String receiveFileDirectory() {
        throw without(RECEIVE_FILE_DIRECTORY);
    }

    @Override
    public MessengerGroups myGroups() {
        throw without(MY_GROUPS);
    }

    @Override
    public MessengerGroup createGroup(String name) {
        throw without(CREATE_GROUP);
    }

    @Override
    public int contactsSortOrder() {
        throw without(CONTACTS_SORT_ORDER);
    }

    @Override
    public void setContactsSortOrder(int order) {
        throw without(CONTACTS_SORT_ORDER);
    }

    @Override
    public String authenticationInfo(String officeVersion) {
        throw without(GET_AUTHENTICATION_INFO);
    }

    @Override
    public MessengerWindow window() {
        throw without(WINDOW);
    }

    @Override
    public MessengerConversation instantMessage(String signinName) {
        throw without(INSTANT_MESSAGE);
    }

    @Override
    public int startConversation(ConversationType type, List<String> signinNames) {
        throw without(START_CONVERSATION);
    }

    @Override
    public String resolveContact(AddressType type, String address, Resolution resolution) {
        throw without(RESOLVE_CONTACT);
    }

    @Override
    public void invoke(MessengerMember member) {
        if (member.hasMethod()) {
            throw new IllegalArgumentException(member + " has a method of its own");
        }
        throw without(member);
    }
}
