package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedContacts;
import org.presencemonitor.simulator.SimulatedDialogs;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;
import org.presencemonitor.simulator.text.Spelling;

/** {@code contact:}, {@code account:} and {@code dialog:}: the people on the server, and the user before the client. */
final class PeopleKeys {
    private static final String A_PERSON = "a sign-in name such as anna.berg@contoso.example";
    private static final String A_NAME = "a friendly name such as Anna Berg";
    private static final int MOST_MAIL = 1_000_000;
    private static final Map<String, Choice<ImmediateAction>> CONTACT = new LinkedHashMap<>();
    private static final Map<String, Choice<ImmediateAction>> ACCOUNT = new LinkedHashMap<>();
    private static final Map<String, Dialog> DIALOGS = new TreeMap<>();
    private static final Map<String, Consumer<SimulatedDialogs>> USER = new LinkedHashMap<>();

    static {
        CONTACT.put("add", new Choice<>(List.of("name"), PeopleKeys::add));
        CONTACT.put(
                "remove",
                new Choice<>(
                        List.of(),
                        (values, fields, node) ->
                                values.text(node, A_PERSON).map(who -> contacts(people -> people.remove(who)))));
        CONTACT.put("change", new Choice<>(List.of("status", "name", "blocked"), PeopleKeys::change));

        ACCOUNT.put(
                "name",
                new Choice<>(
                        List.of(),
                        (values, fields, node) -> values.text(node, A_NAME)
                                .map(name -> client(client -> client.account().rename(name)))));
        ACCOUNT.put(
                "unread-email",
                new Choice<>(
                        List.of(),
                        (values, fields, node) -> values.number(node, 0, MOST_MAIL)
                                .map(count -> client(client -> client.account().setUnreadEmail(count)))));

        for (Dialog dialog : Dialog.values()) {
            DIALOGS.put(Spelling.ofConstant(dialog.name()), dialog);
        }
        USER.put("left-open", SimulatedDialogs::leaveOpen);
        USER.put("answered-at-once", SimulatedDialogs::answerAtOnce);
        USER.put("answered", SimulatedDialogs::answer);
        USER.put("cancelled", SimulatedDialogs::cancel);
    }

    private PeopleKeys() {}

    static Optional<StepAction> contact(Values values, Node node) {
        return Choice.read(values, node, CONTACT, List.of()).map(StepAction.Do::new);
    }

    static Optional<StepAction> account(Values values, Node node) {
        if (node instanceof Node.Text) {
            return values.word(node, List.of("forgets-password"))
                    .map(word ->
                            new StepAction.Do(client(client -> client.account().forgetCredentials())));
        }
        return Choice.read(values, node, ACCOUNT, List.of()).map(StepAction.Do::new);
    }

    static Optional<StepAction> dialog(Values values, Node node) {
        if (node instanceof Node.Text) {
            return values.of(node, USER)
                    .map(what -> new StepAction.Do(client(client -> what.accept(client.dialogs()))));
        }
        Choice<ImmediateAction> opens = new Choice<>(
                List.of(),
                (some, fields, which) ->
                        some.of(which, DIALOGS).map(dialog -> client(client -> opened(client, dialog))));
        return Choice.read(values, node, Map.of("open", opens), List.of()).map(StepAction.Do::new);
    }

    private static void opened(CommunicatorSimulator client, Dialog dialog) {
        if (!client.dialogs().open(dialog)) {
            throw new IllegalStateException("the client does not run, or another dialog is open");
        }
    }

    private static ImmediateAction client(Consumer<CommunicatorSimulator> what) {
        return scene -> what.accept(scene.client());
    }

    private static ImmediateAction contacts(Consumer<SimulatedContacts> what) {
        return client(client -> what.accept(client.contacts()));
    }

    private static Optional<ImmediateAction> add(Values values, Node.Fields fields, Node node) {
        Optional<String> who = values.text(node, A_PERSON);
        Optional<String> name = values.required(fields, "name", A_NAME).flatMap(value -> values.text(value, A_NAME));
        return who.flatMap(person -> name.map(friendly -> contacts(people -> people.add(person, friendly))));
    }

    private static Optional<ImmediateAction> change(Values values, Node.Fields fields, Node node) {
        Optional<String> who = values.text(node, A_PERSON);
        if (fields.fields().size() < 2) {
            values.complaints().expected("status, name or blocked beside change:", fields);
        }
        if (who.isEmpty()) {
            return Optional.empty();
        }
        List<Consumer<SimulatedContacts>> changes = new ArrayList<>();
        fields.get("status")
                .flatMap(values::status)
                .ifPresent(status -> changes.add(people -> people.setStatus(who.get(), status)));
        fields.get("name")
                .flatMap(value -> values.text(value, A_NAME))
                .ifPresent(name -> changes.add(people -> people.rename(who.get(), name)));
        fields.get("blocked")
                .flatMap(values::yesNo)
                .ifPresent(blocked -> changes.add(people -> people.setBlocked(who.get(), blocked)));
        return Optional.of(contacts(people -> changes.forEach(change -> change.accept(people))));
    }
}
