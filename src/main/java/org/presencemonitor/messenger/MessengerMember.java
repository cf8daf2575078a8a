package org.presencemonitor.messenger;

import static org.presencemonitor.messenger.MessengerMember.Owner.CLIENT_WINDOW;
import static org.presencemonitor.messenger.MessengerMember.Owner.CONTACT;
import static org.presencemonitor.messenger.MessengerMember.Owner.CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.Owner.CONTACT_ADVANCED;
import static org.presencemonitor.messenger.MessengerMember.Owner.CONVERSATION;
import static org.presencemonitor.messenger.MessengerMember.Owner.GROUP;
import static org.presencemonitor.messenger.MessengerMember.Owner.GROUPS;
import static org.presencemonitor.messenger.MessengerMember.Owner.MESSENGER;
import static org.presencemonitor.messenger.MessengerMember.Owner.MESSENGER_2;
import static org.presencemonitor.messenger.MessengerMember.Owner.MESSENGER_3;
import static org.presencemonitor.messenger.MessengerMember.Owner.MESSENGER_ADVANCED;
import static org.presencemonitor.messenger.MessengerMember.Owner.RESOLUTION;
import static org.presencemonitor.messenger.MessengerMember.Owner.SERVICE;
import static org.presencemonitor.messenger.MessengerMember.Owner.SERVICES;

import java.util.OptionalInt;

/**
 * The members of the IMessenger family, each with its interface and its DISPID (communicator.md 4.1). A property has
 * one row for get and put. Those of windows are documented without numbers (communicator.md 4.3).
 */
public enum MessengerMember {
    WINDOW(MESSENGER, "Window", 1283),
    VIEW_PROFILE(MESSENGER, "ViewProfile", 1285, MemberKind.UI),
    RECEIVE_FILE_DIRECTORY(MESSENGER, "ReceiveFileDirectory", 1280),
    START_VOICE(MESSENGER, "StartVoice", 1281, MemberKind.UI),
    UNREAD_EMAIL_COUNT(MESSENGER, "UnreadEmailCount", 1284),
    GET_CONTACT(MESSENGER, "GetContact", 1286),
    OPTIONS_PAGES(MESSENGER, "OptionsPages", 1287),
    ADD_CONTACT(MESSENGER, "AddContact", 1288),
    FIND_CONTACT(MESSENGER, "FindContact", 1289),
    INSTANT_MESSAGE(MESSENGER, "InstantMessage", 1290),
    SIGNOUT(MESSENGER, "Signout", 1291),
    SEND_FILE(MESSENGER, "SendFile", 1292, MemberKind.UI),
    OPEN_INBOX(MESSENGER, "OpenInbox", 1293, MemberKind.UI),
    MY_SERVICE_NAME(MESSENGER, "MyServiceName", 1294),
    INVITE_APP(MESSENGER, "InviteApp", 1295, MemberKind.UI),
    MY_PHONE_NUMBER(MESSENGER, "MyPhoneNumber", 1296),
    SIGNIN(MESSENGER, "Signin", 1297),
    SEND_MAIL(MESSENGER, "SendMail", 1298, MemberKind.UI),
    AUTO_SIGNIN(MESSENGER, "AutoSignin", 1299),
    PHONE(MESSENGER, "Phone", 1300, MemberKind.UI),
    MEDIA_WIZARD(MESSENGER, "MediaWizard", 1301, MemberKind.UI),
    PAGE(MESSENGER, "Page", 1302, MemberKind.UI),
    MY_CONTACTS(MESSENGER, "MyContacts", 1303),
    MY_SIGNIN_NAME(MESSENGER, "MySigninName", 1304),
    MY_FRIENDLY_NAME(MESSENGER, "MyFriendlyName", 1282),
    MY_STATUS(MESSENGER, "MyStatus", 1305),
    MY_PROPERTY(MESSENGER, "MyProperty", 1306),
    MY_SERVICE_ID(MESSENGER, "MyServiceId", 1307),
    SERVICES_OF_CLIENT(MESSENGER, "Services", 1308),
    START_VIDEO(MESSENGER_2, "StartVideo", 1310, MemberKind.UI),
    MY_GROUPS(MESSENGER_2, "MyGroups", 1311),
    CREATE_GROUP(MESSENGER_2, "CreateGroup", 1312),
    CONTACTS_SORT_ORDER(MESSENGER_2, "ContactsSortOrder", 1313),
    PROPERTY(MESSENGER_3, "Property"),
    START_CONVERSATION(MESSENGER_ADVANCED, "StartConversation"),
    GET_AUTHENTICATION_INFO(MESSENGER_ADVANCED, "GetAuthenticationInfo"),
    RESOLVE_CONTACT(RESOLUTION, "ResolveContact"),
    CONTACT_FRIENDLY_NAME(CONTACT, "FriendlyName", 1536),
    CONTACT_STATUS(CONTACT, "Status", 1537),
    CONTACT_SIGNIN_NAME(CONTACT, "SigninName", 1538),
    CONTACT_SERVICE_NAME(CONTACT, "ServiceName", 1539),
    CONTACT_BLOCKED(CONTACT, "Blocked", 1540),
    CONTACT_IS_SELF(CONTACT, "IsSelf", 1541),
    CONTACT_PROPERTY(CONTACT, "Property", 1542),
    CONTACT_CAN_PAGE(CONTACT, "CanPage", 1543),
    CONTACT_PHONE_NUMBER(CONTACT, "PhoneNumber", 1544),
    CONTACT_SERVICE_ID(CONTACT, "ServiceId", 1545),
    CONTACT_PRESENCE_PROPERTIES(CONTACT_ADVANCED, "PresenceProperties"),
    CONTACTS_ITEM(CONTACTS, "Item", 0),
    CONTACTS_COUNT(CONTACTS, "Count", 1792),
    CONTACTS_REMOVE(CONTACTS, "Remove", 1793),
    SERVICES_ITEM(SERVICES, "Item"),
    SERVICES_PRIMARY_SERVICE(SERVICES, "PrimaryService", 2176),
    SERVICES_COUNT(SERVICES, "Count", 2177),
    SERVICE_NAME(SERVICE, "ServiceName", 2178),
    SERVICE_MY_FRIENDLY_NAME(SERVICE, "MyFriendlyName", 2179),
    SERVICE_MY_STATUS(SERVICE, "MyStatus", 2181),
    SERVICE_PROPERTY(SERVICE, "Property", OptionalInt.of(2182), MemberKind.RESERVED),
    SERVICE_ID(SERVICE, "ServiceId", 2183),
    SERVICE_MY_SIGNIN_NAME(SERVICE, "MySigninName", 2184),
    GROUPS_ITEM(GROUPS, "Item"),
    GROUPS_COUNT(GROUPS, "Count"),
    GROUPS_REMOVE(GROUPS, "Remove"),
    GROUP_NAME(GROUP, "Name"),
    GROUP_SERVICE(GROUP, "Service"),
    GROUP_CONTACTS(GROUP, "Contacts"),
    GROUP_ADD_CONTACT(GROUP, "AddContact"),
    GROUP_REMOVE_CONTACT(GROUP, "RemoveContact"),
    WINDOW_HWND(CLIENT_WINDOW, "HWND"),
    WINDOW_IS_CLOSED(CLIENT_WINDOW, "IsClosed"),
    WINDOW_SHOW(CLIENT_WINDOW, "Show"),
    WINDOW_CLOSE(CLIENT_WINDOW, "Close"),
    WINDOW_LEFT(CLIENT_WINDOW, "Left"),
    WINDOW_TOP(CLIENT_WINDOW, "Top"),
    WINDOW_WIDTH(CLIENT_WINDOW, "Width"),
    WINDOW_HEIGHT(CLIENT_WINDOW, "Height"),
    CONVERSATION_CONTACTS(CONVERSATION, "Contacts"),
    CONVERSATION_HISTORY(CONVERSATION, "History"),
    CONVERSATION_ADD_CONTACT(CONVERSATION, "AddContact"),
    CONVERSATION_SEND_TEXT(CONVERSATION, "SendText");

    private final Owner owner;
    private final String comName;
    private final OptionalInt dispid;
    private final MemberKind kind;

    MessengerMember(Owner owner, String comName, int dispid) {
        this(owner, comName, OptionalInt.of(dispid), MemberKind.STATE);
    }

    /** A member whose DISPID is in no source. */
    MessengerMember(Owner owner, String comName) {
        this(owner, comName, OptionalInt.empty(), MemberKind.STATE);
    }

    MessengerMember(Owner owner, String comName, int dispid, MemberKind kind) {
        this(owner, comName, OptionalInt.of(dispid), kind);
    }

    MessengerMember(Owner owner, String comName, OptionalInt dispid, MemberKind kind) {
        this.owner = owner;
        this.comName = comName;
        this.dispid = dispid;
        this.kind = kind;
    }

    /** The interface it belongs to. */
    public Owner owner() {
        return owner;
    }

    /** As the type library writes it: {@code Signout}. */
    public String comName() {
        return comName;
    }

    /**
     * The name in journals and faults: without a prefix for members of the Messenger object itself, else with the
     * interface, {@code IMessengerContact.Status}.
     */
    public String fullName() {
        return owner.ofMessenger() ? comName : owner.comName() + "." + comName;
    }

    /** The number for IDispatch::Invoke; empty where no source gives it. */
    public OptionalInt dispid() {
        return dispid;
    }

    /** Whether an interface of this package has a method for it; if not, {@link Messenger#invoke} calls it. */
    public boolean hasMethod() {
        return kind == MemberKind.STATE;
    }

    /** The kinds of members: only those about state have a method here. */
    private enum MemberKind {
        STATE,
        /** Opens or controls windows, calls, files. */
        UI,
        /** Reserved, and nothing is known of its values. */
        RESERVED
    }

    /** The interfaces (communicator.md 1.2). */
    public enum Owner {
        MESSENGER("IMessenger"),
        MESSENGER_2("IMessenger2"),
        MESSENGER_3("IMessenger3"),
        MESSENGER_ADVANCED("IMessengerAdvanced"),
        RESOLUTION("IMessengerContactResolution"),
        CONTACT("IMessengerContact"),
        CONTACT_ADVANCED("IMessengerContactAdvanced"),
        CONTACTS("IMessengerContacts"),
        GROUP("IMessengerGroup"),
        GROUPS("IMessengerGroups"),
        SERVICE("IMessengerService"),
        SERVICES("IMessengerServices"),
        CLIENT_WINDOW("IMessengerWindow"),
        CONVERSATION("IMessengerConversationWnd");

        private final String comName;

        Owner(String comName) {
            this.comName = comName;
        }

        /** The interface's name. */
        public String comName() {
            return comName;
        }

        /** Whether the Messenger object itself has the interface. */
        public boolean ofMessenger() {
            return compareTo(RESOLUTION) <= 0;
        }
    }
}
