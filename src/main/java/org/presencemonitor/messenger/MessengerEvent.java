package org.presencemonitor.messenger;

import static org.presencemonitor.messenger.EventParameter.ADDRESS;
import static org.presencemonitor.messenger.EventParameter.ADDRESS_TYPE;
import static org.presencemonitor.messenger.EventParameter.BLOCKED;
import static org.presencemonitor.messenger.EventParameter.CONTACT;
import static org.presencemonitor.messenger.EventParameter.COUNT;
import static org.presencemonitor.messenger.EventParameter.ENABLE_DEFAULT;
import static org.presencemonitor.messenger.EventParameter.FOLDER;
import static org.presencemonitor.messenger.EventParameter.GROUP;
import static org.presencemonitor.messenger.EventParameter.HR;
import static org.presencemonitor.messenger.EventParameter.IM_ADDRESS;
import static org.presencemonitor.messenger.EventParameter.NUMBER;
import static org.presencemonitor.messenger.EventParameter.PAGER;
import static org.presencemonitor.messenger.EventParameter.PHONE_TYPE;
import static org.presencemonitor.messenger.EventParameter.PREVIOUS_NAME;
import static org.presencemonitor.messenger.EventParameter.PROPERTY;
import static org.presencemonitor.messenger.EventParameter.STATEMENT;
import static org.presencemonitor.messenger.EventParameter.STATUS;
import static org.presencemonitor.messenger.EventParameter.VALUE;
import static org.presencemonitor.messenger.EventParameter.WINDOW;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events of DMessengerEvents: name, DISPID and parameters of each (communicator.md 5), one row for one method of
 * {@link MessengerEvents}. The numbers are those of the classic library; that Communicator kept them is inferred.
 */
public enum MessengerEvent {
    ON_SIGNIN("OnSignin", 1024, HR),
    ON_SIGNOUT("OnSignout", 1025),
    ON_CONTACT_LIST_ADD("OnContactListAdd", 1026, HR, CONTACT),
    ON_CONTACT_LIST_REMOVE("OnContactListRemove", 1027, HR, CONTACT),
    ON_CONTACT_FRIENDLY_NAME_CHANGE("OnContactFriendlyNameChange", 1028, HR, CONTACT, PREVIOUS_NAME),
    ON_MY_FRIENDLY_NAME_CHANGE("OnMyFriendlyNameChange", 1029, HR, PREVIOUS_NAME),
    ON_CONTACT_STATUS_CHANGE("OnContactStatusChange", 1030, CONTACT, STATUS),
    ON_MY_STATUS_CHANGE("OnMyStatusChange", 1031, HR, STATUS),
    ON_APP_SHUTDOWN("OnAppShutdown", 1032),
    ON_MY_PROPERTY_CHANGE("OnMyPropertyChange", 1033, HR, PROPERTY, VALUE),
    ON_CONTACT_PROPERTY_CHANGE("OnContactPropertyChange", 1034, HR, CONTACT, PROPERTY, VALUE),
    ON_CONTACT_BLOCK_CHANGE("OnContactBlockChange", 1035, HR, CONTACT, BLOCKED),
    ON_CONTACT_PAGER_CHANGE("OnContactPagerChange", 1036, HR, CONTACT, PAGER),
    ON_CONTACT_PHONE_CHANGE("OnContactPhoneChange", 1037, HR, CONTACT, PHONE_TYPE, NUMBER),
    ON_MY_PHONE_CHANGE("OnMyPhoneChange", 1038, PHONE_TYPE, NUMBER),
    ON_UNREAD_EMAIL_CHANGE("OnUnreadEmailChange", 1039, FOLDER, COUNT, ENABLE_DEFAULT),
    ON_IM_WINDOW_CREATED("OnIMWindowCreated", 1041, WINDOW),
    ON_IM_WINDOW_DESTROYED("OnIMWindowDestroyed", 1042, WINDOW),
    ON_IM_WINDOW_CONTACT_ADDED("OnIMWindowContactAdded", 1043, CONTACT, WINDOW),
    ON_IM_WINDOW_CONTACT_REMOVED("OnIMWindowContactRemoved", 1044, CONTACT, WINDOW),
    ON_GROUP_ADDED("OnGroupAdded", 1045, HR, GROUP),
    ON_GROUP_REMOVED("OnGroupRemoved", 1046, HR, GROUP),
    ON_GROUP_NAME_CHANGED("OnGroupNameChanged", 1047, HR, GROUP),
    ON_CONTACT_ADDED_TO_GROUP("OnContactAddedToGroup", 1048, HR, GROUP, CONTACT),
    ON_CONTACT_REMOVED_FROM_GROUP("OnContactRemovedFromGroup", 1049, HR, GROUP, CONTACT),
    ON_EMOTICON_LIST_CHANGE("OnEmoticonListChange", 1050),
    ON_UT_DONE("OnUTDone", 1104),
    ON_UT_LOG_STATEMENT("OnUTLogStatement", 1105, STATEMENT),
    /** Its DISPID was found in no source. */
    ON_CONTACT_RESOLVED("OnContactResolved", OptionalInt.empty(), HR, ADDRESS_TYPE, ADDRESS, IM_ADDRESS);

    private final String comName;
    private final OptionalInt dispid;
    // List.of makes it immutable; only its declared type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<EventParameter> parameters;

    MessengerEvent(String comName, int dispid, EventParameter... parameters) {
        this(comName, OptionalInt.of(dispid), parameters);
    }

    MessengerEvent(String comName, OptionalInt dispid, EventParameter... parameters) {
        this.comName = comName;
        this.dispid = dispid;
        this.parameters = List.of(parameters);
    }

    /** The {@link #comName}s of all events. */
    public static Set<String> names() {
        return Stream.of(values()).map(MessengerEvent::comName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As the type library writes it: {@code OnSignin}. */
    public String comName() {
        return comName;
    }

    /** The number for IDispatch::Invoke; empty where no source gives it. */
    public OptionalInt dispid() {
        return dispid;
    }

    /** In their documented order; DISPPARAMS carries them in reverse. */
    public List<EventParameter> parameters() {
        return parameters;
    }
}
