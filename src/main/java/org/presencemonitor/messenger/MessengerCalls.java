package org.presencemonitor.messenger;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_SORT_ORDER;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_BLOCKED;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;
import static org.presencemonitor.messenger.MessengerMember.GROUP_NAME;
import static org.presencemonitor.messenger.MessengerMember.MY_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_HEIGHT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_LEFT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_TOP;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_WIDTH;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The calls that a client can get, under the names that journals and faults have for them. */
public final class MessengerCalls {
    /** The one call without an object. */
    public static final String CREATION = "CoCreateInstance";

    /** The call that connects a listener. */
    public static final String ADVISE = "Advise";

    private static final List<MessengerMember> WRITABLE = List.of(
            MY_STATUS,
            MY_PROPERTY,
            CONTACTS_SORT_ORDER,
            CONTACT_BLOCKED,
            CONTACT_PRESENCE_PROPERTIES,
            GROUP_NAME,
            WINDOW_LEFT,
            WINDOW_TOP,
            WINDOW_WIDTH,
            WINDOW_HEIGHT);
    private static final Set<String> NAMES = allNames();

    private MessengerCalls() {}

    /** The put of a property: {@code put MyStatus}. */
    public static String put(MessengerMember property) {
        return "put " + property.fullName();
    }

    /** Every name, those of members and gets as {@link MessengerMember#fullName} has them. */
    public static Set<String> names() {
        return NAMES;
    }

    private static Set<String> allNames() {
        Set<String> names = new LinkedHashSet<>(List.of(CREATION, ADVISE));
        for (MessengerMember member : MessengerMember.values()) {
            names.add(member.fullName());
        }
        WRITABLE.forEach(property -> names.add(put(property)));
        return Collections.unmodifiableSet(names);
    }
}
