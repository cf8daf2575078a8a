package org.presencemonitor.simulator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Another person, known to the server or not. Used under the client's lock. */
final class Person {
    private static final int NEVER = -1;

    final String signinName;
    final Map<PhoneType, String> phones = new EnumMap<>(PhoneType.class);
    final Map<Integer, String> properties = new HashMap<>();
    String friendlyName;
    MyStatus status;
    boolean blocked;
    boolean pager;
    /**
     * Number of the session in which the client has this person's data without a contact: requested by a member, or
     * removed from the list.
     */
    int followedIn = NEVER;
    /** The name that the client last received, if the server has another one now. */
    Optional<String> nameSeen = Optional.empty();

    Person(String signinName, String friendlyName, MyStatus status) {
        this.signinName = signinName;
        this.friendlyName = friendlyName;
        this.status = status;
    }
}
