package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.presencemonitor.simulator.profile.ContactList;

/**
 * The people that a file is about, by their sign-in names: those of the sample list and those whom a step brings in.
 * Nobody else has a conversation, so a step or an expectation about anybody else has a misspelt name.
 */
final class NamedPeople {
    private static final String SIGN_IN_NAME = "a sign-in name such as anna.berg@contoso.example";

    private final ParseErrors errors;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Node> mentioned = new ArrayList<>();

    NamedPeople(ParseErrors errors) {
        this.errors = errors;
        ContactList sample = ContactList.sample();
        Stream.concat(sample.contacts().stream(), sample.others().stream())
                .forEach(entry -> known.add(entry.signinName()));
    }

    /** Somebody whom this step brings in. */
    Optional<String> broughtIn(Node node) {
        Optional<String> name = name(node);
        name.ifPresent(known::add);
        return name;
    }

    /** Somebody whom this step or another one of the file has brought in. */
    Optional<String> mentioned(Node node) {
        Optional<String> name = name(node);
        name.ifPresent(text -> mentioned.add(node));
        return name;
    }

    private Optional<String> name(Node node) {
        if (node.text().matches("\\S+")) {
            return Optional.of(node.text());
        }
        errors.expected(SIGN_IN_NAME, node);
        return Optional.empty();
    }

    /** Adds an error for each name that nobody has; after the whole file. */
    void check() {
        mentioned.stream()
                .filter(node -> !known.contains(node.text()))
                .forEach(node ->
                        errors.expected("somebody of the sample list or of a conversation of this file", node, known));
    }
}
