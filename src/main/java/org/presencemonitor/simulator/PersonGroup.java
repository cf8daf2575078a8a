package org.presencemonitor.simulator;

import java.util.LinkedHashSet;
import java.util.Set;

/** A group of the contact list. Used under the client's lock. */
final class PersonGroup {
    final Set<Person> members = new LinkedHashSet<>();
    String name;

    PersonGroup(String name) {
        this.name = name;
    }
}
