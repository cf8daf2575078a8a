package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedContacts;
import org.presencemonitor.simulator.SimulatedDialogs;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;

/**
 * {@code contact:}, {@code account:} and {@code dialog:}: contacts on the server, and what the user does at the client.
 */
final class PeopleKeys {
    private static final String SIGN_IN_NAME = "a sign-in name such as anna.berg@contoso.example";
    private static final String FRIENDLY_NAME = "a friendly name such as Anna Berg";
    private static final int MAX_UNREAD = 1_000_000;
    private static final Map<String, Choice<StepAction>> CONTACT = new LinkedHashMap<>();
    private static final Map<String, Choice<StepAction>> ACCOUNT = new LinkedHashMap<>();
    private static final Map<String, Consumer<SimulatedDialogs>> USER = new LinkedHashMap<>();

    static {
        CONTACT.put("add", new Choice<>(List.of("name"), PeopleKeys::add));
        CONTACT.put(
                "remove",
                Choice.alone((values, node) -> values.text(node, SIGN_IN_NAME)
                        .map(contact -> onContacts(contacts -> contacts.remove(contact)))));
        CONTACT.put("change", new Choice<>(List.of("status", "name", "blocked"), PeopleKeys::change));

        ACCOUNT.put(
                "name",
                Choice.alone((values, node) -> values.text(node, FRIENDLY_NAME)
                        .map(name ->
                                StepAction.onClient(client -> client.account().rename(name)))));
        ACCOUNT.put(
                "unread-email",
                Choice.alone((values, node) -> values.number(node, 0, MAX_UNREAD)
                        .map(count ->
                                StepAction.onClient(client -> client.account().setUnreadEmail(count)))));

        USER.put("left-open", SimulatedDialogs::leaveOpen);
        USER.put("answered-at-once", SimulatedDialogs::answerAtOnce);
        USER.put("answered", dialogs -> onOpen(dialogs, SimulatedDialogs::answer));
        USER.put("cancelled", dialogs -> onOpen(dialogs, SimulatedDialogs::cancel));
    }

    private PeopleKeys() {}

    static Optional<StepAction> contact(Values values, Node node) {
        return Choice.read(values, node, CONTACT, List.of());
    }

    static Optional<StepAction> account(Values values, Node node) {
        if (node instanceof Node.Text) {
            return values.word(node, List.of("forgets-password"))
                    .map(word -> StepAction.onClient(client -> client.account().forgetCredentials()));
        }
        return Choice.read(values, node, ACCOUNT, List.of());
    }

    static Optional<StepAction> dialog(Values values, Node node) {
        if (node instanceof Node.Text) {
            return values.of(node, USER).map(action -> StepAction.onClient(client -> action.accept(client.dialogs())));
        }
        Choice<StepAction> open = Choice.alone((all, value) -> all.constant(value, Dialog.values())
                .map(dialog -> StepAction.onClient(client -> open(client, dialog))));
        return Choice.read(values, node, Map.of("open", open), List.of());
    }

    private static void open(CommunicatorSimulator client, Dialog dialog) {
        if (!client.dialogs().open(dialog)) {
            throw new IllegalStateException("the client does not run, or another dialog is open");
        }
    }

    private static void onOpen(SimulatedDialogs dialogs, Consumer<SimulatedDialogs> action) {
        if (dialogs.open().isEmpty()) {
            throw new IllegalStateException("no dialog is open");
        }
        action.accept(dialogs);
    }

    private static StepAction onContacts(Consumer<SimulatedContacts> action) {
        return StepAction.onClient(client -> action.accept(client.contacts()));
    }

    private static Optional<StepAction> add(Values values, Node.Fields fields, Node node) {
        Optional<String> contact = values.people().broughtIn(node);
        Optional<String> name =
                values.required(fields, "name", FRIENDLY_NAME).flatMap(value -> values.text(value, FRIENDLY_NAME));
        return contact.flatMap(who -> name.map(friendly -> onContacts(contacts -> contacts.add(who, friendly))));
    }

    private static Optional<StepAction> change(Values values, Node.Fields fields, Node node) {
        Optional<String> contact = values.text(node, SIGN_IN_NAME);
        if (fields.fields().size() < 2) {
            values.errors().expected("status, name or blocked beside change:", fields);
        }
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        List<Consumer<SimulatedContacts>> changes = new ArrayList<>();
        fields.get("status")
                .flatMap(values::status)
                .ifPresent(status -> changes.add(contacts -> contacts.setStatus(contact.get(), status)));
        fields.get("name")
                .flatMap(value -> values.text(value, FRIENDLY_NAME))
                .ifPresent(name -> changes.add(contacts -> contacts.rename(contact.get(), name)));
        fields.get("blocked")
                .flatMap(values::yesNo)
                .ifPresent(blocked -> changes.add(contacts -> contacts.setBlocked(contact.get(), blocked)));
        return Optional.of(onContacts(contacts -> changes.forEach(change -> change.accept(contacts))));
    }
}
