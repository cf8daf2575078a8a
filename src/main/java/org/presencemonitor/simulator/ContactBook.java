package org.presencemonitor.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.simulator.profile.ContactList;

/** The people that the server knows, the user's contact list and its groups. Used under the client's lock. */
final class ContactBook {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<Person> contacts = new LinkedHashSet<>();
    private final List<PersonGroup> groups = new ArrayList<>();
    private int sortOrder;

    ContactBook(ContactList beginning) {
        beginning.contacts().forEach(entry -> {
            Person person = know(entry);
            contacts.add(person);
            entry.group().ifPresent(name -> groupOrNew(name).members.add(person));
        });
        beginning.others().forEach(this::know);
    }

    private Person know(ContactList.Entry entry) {
        return know(new Person(entry.signinName(), entry.friendlyName(), entry.status()));
    }

    Person know(Person person) {
        people.put(key(person.signinName), person);
        return person;
    }

    Optional<Person> find(String signinName) {
        return Optional.ofNullable(people.get(key(signinName)));
    }

    /** All people known to the server, on the list or not. */
    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Person> contacts() {
        return List.copyOf(contacts);
    }

    boolean lists(Person person) {
        return contacts.contains(person);
    }

    void add(Person person) {
        contacts.add(person);
    }

    /** Removes the person from all groups as well. */
    void remove(Person person) {
        contacts.remove(person);
        groups.forEach(group -> group.members.remove(person));
        person.nameSeen = Optional.empty();
    }

    List<PersonGroup> groups() {
        return List.copyOf(groups);
    }

    Optional<PersonGroup> group(String name) {
        return groups.stream()
                .filter(group -> group.name.equalsIgnoreCase(name))
                .findFirst();
    }

    PersonGroup addGroup(String name) {
        PersonGroup group = new PersonGroup(name);
        groups.add(group);
        return group;
    }

    void remove(PersonGroup group) {
        groups.remove(group);
    }

    int sortOrder() {
        return sortOrder;
    }

    void setSortOrder(int order) {
        sortOrder = order;
    }

    private PersonGroup groupOrNew(String name) {
        return group(name).orElseGet(() -> addGroup(name));
    }

    private static String key(String signinName) {
        return signinName.toLowerCase(Locale.ROOT);
    }
}
