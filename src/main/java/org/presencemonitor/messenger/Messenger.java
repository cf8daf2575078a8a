package org.presencemonitor.messenger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.thread.Subscription;

/**
 * The client's automation object: IMessenger, IMessenger2, IMessenger3, IMessengerAdvanced and
 * IMessengerContactResolution (communicator.md 4), except the members that need the client's windows.
 *
 * <p>Members are called on one thread, the one that owns the COM side, and may take as long as the other process takes.
 * A failing HRESULT arrives as {@link ComException}; success codes other than S_OK are returned. Once the client's
 * process is gone every member fails with RPC_E_DISCONNECTED or RPC_S_SERVER_UNAVAILABLE. DISPIDs stand in
 * {@link MessengerMember}.
 */
public interface Messenger extends AutoCloseable {
    /**
     * The end of the client's process, where the system reports it: a crash raises no event (communicator.md 5.1) and
     * would otherwise be noticed by the next call only. Not a member of the client's object; valid after
     * {@link #close}.
     *
     * @return completes with the end of the process, on any thread; empty where the system does not report it
     */
    Optional<CompletionStage<Void>> processEnd();

    /** MyStatus, get. Signed out it returns OFFLINE or fails with MSGR_E_NOT_LOGGED_ON; sources differ (4.2). */
    MyStatus myStatus();

    /** MyStatus, put. Communicator accepts the call and keeps its status; classic clients change it (2.3). */
    void setMyStatus(MyStatus status);

    /** MySigninName. Fails MSGR_E_NOT_LOGGED_ON or E_FAIL when signed out. */
    String mySigninName();

    /** MyFriendlyName. Signed out: empty, or E_FAIL; the documentation names both. */
    String myFriendlyName();

    /** MyServiceName. Answers signed out as well. */
    String myServiceName();

    /** MyServiceId, a GUID in braces. Answers signed out as well. */
    String myServiceId();

    /**
     * Signin: opens the client's own sign-in dialog.
     *
     * @return S_OK, or S_FALSE when the dialog is open already
     * @throws ComException MSGR_E_ALREADY_LOGGED_ON; E_INVALIDARG for a name of more than 129 characters or with
     *     blanks; E_FAIL
     */
    HResult signin(long parentWindow, String signinName, String password);

    /**
     * AutoSignin. Returning means that the attempt started.
     *
     * @throws ComException MSGR_E_ALREADY_LOGGED_ON while signed in, MSGR_E_LOGON_UI_ACTIVE while the sign-in dialog is
     *     open, E_FAIL without stored credentials or in an undeterminable state
     */
    void autoSignin();

    /** Signout. Returning means that the logoff was sent; MSGR_E_NOT_LOGGED_ON when not signed in. */
    void signout();

    /**
     * GetContact. Looks in the contact list; with the own service's id it also creates a contact that is not on the
     * list, whose data arrives later.
     *
     * @param signinName may be null because COM's may
     * @param serviceId empty, or as {@link #myServiceId()}; may be null because COM's may
     * @throws ComException MSGR_E_NOT_LOGGED_ON; MSGR_E_USER_NOT_FOUND; E_INVALIDARG for a name of more than 129 or an
     *     id of more than 38 characters, blanks or line ends; E_FAIL for null
     */
    MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId);

    /** MyContacts. Signed out it is a collection without members; one collection follows sign-ins and sign-outs. */
    MessengerContacts myContacts();

    /**
     * AddContact: opens the contact wizard and returns; OnContactListAdd reports the result.
     *
     * @param email the initial address in the wizard; may be empty
     * @return S_OK, or S_FALSE when the wizard is open already
     * @throws ComException as {@link #findContact}, presumably
     */
    HResult addContact(long parentWindow, String email);

    /**
     * FindContact: opens the contact wizard's search.
     *
     * @return S_OK, or S_FALSE when the wizard is open already
     * @throws ComException MSGR_E_NOT_LOGGED_ON, MSGR_E_LOGON_UI_ACTIVE, MSGR_E_AUDIO_UI_ACTIVE,
     *     MSGR_E_OPTION_UI_ACTIVE
     */
    HResult findContact(long parentWindow, String firstName, String lastName);

    /**
     * OptionsPages: opens the client's options. Works signed out.
     *
     * @param page MOPTIONPAGE, 0 to 7
     * @return S_OK, or S_FALSE when they are open already
     * @throws ComException MSGR_E_LOGON_UI_ACTIVE, MSGR_E_CONTACT_UI_ACTIVE, MSGR_E_AUDIO_UI_ACTIVE
     */
    HResult optionsPages(long parentWindow, int page);

    /**
     * UnreadEmailCount.
     *
     * @param folder MUAFOLDER; 0 is the inbox
     * @return messages, or -1 with S_FALSE when there is no inbox
     * @throws ComException MSGR_E_NOT_LOGGED_ON; E_FAIL for another folder
     */
    int unreadEmailCount(int folder);

    /** MyPhoneNumber; empty where none is known. Fails MSGR_E_NOT_LOGGED_ON when signed out. */
    String myPhoneNumber(PhoneType type);

    /** MyProperty, get, by a reserved index; empty where it is not set. */
    String myProperty(int index);

    /** MyProperty, put. OnMyPropertyChange follows. Fails MSGR_E_NOT_LOGGED_ON when signed out. */
    void setMyProperty(int index, String value);

    /** ReceiveFileDirectory, a path. Needs no session. */
    String receiveFileDirectory();

    /** Services. Needs no session. */
    MessengerServices services();

    /** MyGroups (IMessenger2). Without members while signed out. */
    MessengerGroups myGroups();

    /**
     * CreateGroup (IMessenger2). OnGroupAdded follows.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON, MSGR_E_BAD_GROUP_NAME, MSGR_E_GROUP_ALREADY_EXISTS
     */
    MessengerGroup createGroup(String name);

    /** ContactsSortOrder (IMessenger2), get. No source documents its values. */
    int contactsSortOrder();

    /** ContactsSortOrder (IMessenger2), put. */
    void setContactsSortOrder(int order);

    /** Property (IMessenger3), as text. Needs no session. */
    String property(MessengerProperty property);

    /** GetAuthenticationInfo (IMessengerAdvanced): the literal {@code <authenticationinfo>} (6.2). */
    String authenticationInfo(String officeVersion);

    /** Window: the client's main window, with the contact list. Needs no session. */
    MessengerWindow window();

    /**
     * InstantMessage: opens a conversation with one person, or finds the one that is open. COM's takes a contact or a
     * sign-in name.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON; E_INVALIDARG for what is no sign-in name; E_FAIL for the local user
     */
    MessengerConversation instantMessage(String signinName);

    /**
     * StartConversation (IMessengerAdvanced): the same with several people, who may also call each other.
     *
     * @param uris {@code sip:anna@contoso.example}, or sign-in names
     * @return handle of the window, as {@link MessengerWindow#hwnd()} gives it
     * @throws ComException as {@link #instantMessage}; E_INVALIDARG for a meeting
     */
    int startConversation(ConversationType type, List<String> uris);

    /**
     * ResolveContact (IMessengerContactResolution).
     *
     * @return the address that IM uses
     * @throws ComException MSGR_E_NOT_LOGGED_ON, MSGR_E_USER_NOT_FOUND
     */
    String resolveContact(AddressType type, String address, Resolution resolution);

    /**
     * Calls a member that has no method in this interface, without arguments.
     *
     * @throws ComException E_NOTIMPL from a client that lacks the member too
     * @throws IllegalArgumentException for a member that has a method
     */
    void invoke(MessengerMember member);

    /**
     * The accounts of a client that can have several at once, whether signed in or not; empty for any other. Not a
     * member of the client's object.
     */
    default List<AccountState> accounts() {
        return List.of();
    }

    /** Connects a sink. Events arrive until the subscription is closed or the client ends. */
    Subscription advise(MessengerEvents events);

    /** Releases the object and its sinks. Never fails. */
    @Override
    void close();
}
