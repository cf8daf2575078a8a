package org.presencemonitor.messenger.windows;

import java.util.OptionalInt;
import org.presencemonitor.messenger.MessengerMember;

/**
 * A member as it is asked for.
 *
 * @param fullName with its interface, for errors
 * @param name as the type library writes it
 * @param dispid the documented number, where there is one
 */
record Member(String fullName, String name, OptionalInt dispid) {
    /** Who takes part in a conversation. The tables leave the windows out; number and place are in no source. */
    static final Member CONVERSATION_CONTACTS =
            new Member("IMessengerConversationWnd.Contacts", "Contacts", OptionalInt.empty());

    static Member of(MessengerMember member) {
        return new Member(member.fullName(), member.comName(), member.dispid());
    }
}
