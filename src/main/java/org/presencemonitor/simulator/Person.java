package org.presencemonitor.simulator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Somebody the server may know. Used under the client's lock. */
final class Person {
    final String signinName;
    final Map<PhoneType, String> phones = new EnumMap<>(PhoneType.class);
    final Map<Integer, String> properties = new HashMap<>();
    String friendlyName;
    MyStatus status;
    boolean blocked;
    boolean pager;
    /** The client has this person's data although the contact list has not: asked for, or removed meanwhile. */
    boolean followed;
    /** The name the client last saw, where the server has another one by now. */
    Optional<String> nameSeen = Optional.empty();

    Person(String signinName, String friendlyName, MyStatus status) {
        this.signinName = signinName;
        this.friendlyName = friendlyName;
        this.status = status;
    }
}
