package org.presencemonitor.simulator.profile;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/**
 * The people that the server knows at the beginning: the user's contact list, and others whom the user can add.
 * Immutable.
 *
 * @param contacts on the list, in its order
 * @param others known to the server, off the list
 */
public record ContactList(List<Entry> contacts, List<Entry> others) {
    public ContactList {
        contacts = List.copyOf(contacts);
        others = List.copyOf(others);
    }

    /**
     * One person.
     *
     * @param group the name of the group with this person; empty for none
     */
    public record Entry(String signinName, String friendlyName, MyStatus status, Optional<String> group) {}

    /** No people. */
    public static ContactList empty() {
        return new ContactList(List.of(), List.of());
    }

    /** Six colleagues in two groups, and two people off the list. */
    public static ContactList sample() {
        return new ContactList(
                List.of(
                        entry("anna.berg", "Anna Berg", MyStatus.ONLINE, "Team"),
                        entry("bruno.costa", "Bruno Costa", MyStatus.BUSY, "Team"),
                        entry("chantal.dubois", "Chantal Dubois", MyStatus.OFFLINE, "Team"),
                        entry("dmitri.egorov", "Dmitri Egorov", MyStatus.AWAY, "Customers"),
                        entry("emiko.fujita", "Emiko Fujita", MyStatus.OFFLINE, "Customers"),
                        entry("reception", "Reception", MyStatus.ONLINE)),
                List.of(
                        entry("farah.ghani", "Farah Ghani", MyStatus.ONLINE),
                        entry("gustav.holm", "Gustav Holm", MyStatus.IN_A_MEETING)));
    }

    private static Entry entry(String name, String friendlyName, MyStatus status, String group) {
        return new Entry(name + "@contoso.example", friendlyName, status, Optional.of(group));
    }

    private static Entry entry(String name, String friendlyName, MyStatus status) {
        return new Entry(name + "@contoso.example", friendlyName, status, Optional.empty());
    }
}
