package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedServer;
import org.presencemonitor.simulator.profile.Profile;

/** The verbs of steps, one row each. The parser itself reads {@code repeat}, which contains steps. */
final class Verbs {
    /** What a verb needs of the environment. */
    enum Needs {
        /** A time passes, the same for all clients. */
        NOBODY,
        /** A client of any kind. */
        A_CLIENT,
        SIMULATED_CLIENT,
        RECORDING
    }

    /**
     * One verb.
     *
     * @param bare whether it is written without a value
     * @param reader reads its value
     */
    record Verb(Needs needs, boolean bare, Values.Reader<StepAction> reader) {}

    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();
    private static final Map<String, Consumer<SimulatedServer>> SERVER = new LinkedHashMap<>();
    private static final Map<String, Consumer<SimulatedServer>> NETWORK =
            new TreeMap<>(Map.of("lost", SimulatedServer::dropNetwork, "back", SimulatedServer::restoreNetwork));

    static {
        SERVER.put("silent", SimulatedServer::goSilent);
        SERVER.put("answers", SimulatedServer::answerAgain);
        SERVER.put("accepts", SimulatedServer::accept);
        SERVER.put("shut-down", SimulatedServer::shutDown);

        takesNothing("start", Needs.A_CLIENT, new StepAction.Command(UserActions::start));
        takesNothing("sign-in", Needs.A_CLIENT, new StepAction.Command(UserActions::signIn));
        takesNothing("sign-out", Needs.A_CLIENT, new StepAction.Command(UserActions::signOut));
        takesNothing("log-off", Needs.A_CLIENT, new StepAction.Command(UserActions::logOff));
        takes("set-status", Needs.A_CLIENT, Verbs::setStatus);
        takesNothing("shut-down", Needs.SIMULATED_CLIENT, StepAction.onClient(CommunicatorSimulator::shutDown));
        takesNothing("crash", Needs.SIMULATED_CLIENT, StepAction.onClient(CommunicatorSimulator::crash));
        takesNothing(
                "signed-in-elsewhere",
                Needs.SIMULATED_CLIENT,
                StepAction.onClient(client -> client.server().signInElsewhere()));
        takes("server", Needs.SIMULATED_CLIENT, Verbs::server);
        takes(
                "network",
                Needs.SIMULATED_CLIENT,
                (values, node) -> values.of(node, NETWORK).map(Verbs::onServer));
        takes("profile", Needs.SIMULATED_CLIENT, Verbs::profile);
        takes("flag", Needs.SIMULATED_CLIENT, Verbs::flag);
        takes("fault", Needs.SIMULATED_CLIENT, FaultKeys::read);
        takes("end", Needs.SIMULATED_CLIENT, FaultKeys::end);
        takes("mail", Needs.SIMULATED_CLIENT, MailKeys::read);
        takes("contact", Needs.SIMULATED_CLIENT, PeopleKeys::contact);
        takes("account", Needs.SIMULATED_CLIENT, PeopleKeys::account);
        takes("dialog", Needs.SIMULATED_CLIENT, PeopleKeys::dialog);
        takes("conversation", Needs.SIMULATED_CLIENT, ConversationKeys::read);
        takes("source", Needs.RECORDING, SourceKeys::read);
        takes("after", Needs.NOBODY, (values, node) -> values.duration(node).map(StepAction.After::new));
        takes("at", Needs.NOBODY, Verbs::at);
        takes("expect", Needs.A_CLIENT, ExpectKeys::read);
    }

    private Verbs() {}

    private static void takesNothing(String word, Needs needs, StepAction action) {
        VERBS.put(word, new Verb(needs, true, (values, node) -> Optional.of(action)));
    }

    private static void takes(String word, Needs needs, Values.Reader<StepAction> reader) {
        VERBS.put(word, new Verb(needs, false, reader));
    }

    static Optional<Verb> of(String word) {
        return Optional.ofNullable(VERBS.get(word));
    }

    static List<String> words() {
        return List.copyOf(VERBS.keySet());
    }

    private static Optional<StepAction> setStatus(Values values, Node node) {
        return values.status(node).map(status -> new StepAction.Command(user -> user.setStatus(status)));
    }

    private static StepAction onServer(Consumer<SimulatedServer> action) {
        return StepAction.onClient(client -> action.accept(client.server()));
    }

    private static Optional<StepAction> server(Values values, Node node) {
        if (!(node instanceof Node.Fields)) {
            return values.of(node, SERVER).map(Verbs::onServer);
        }
        Optional<Node.Fields> fields = values.fields(node, List.of("refuses", "response-time"));
        if (fields.isEmpty() || fields.get().fields().size() != 1) {
            fields.ifPresent(some -> values.errors().expected("one of refuses or response-time", some));
            return Optional.empty();
        }
        Optional<StepAction> refuses =
                fields.get().get("refuses").flatMap(values::failure).map(hr -> onServer(server -> server.refuse(hr)));
        return refuses.or(() -> fields.get()
                .get("response-time")
                .flatMap(values::latency)
                .map(time -> changing(
                        profile -> profile.toBuilder().responseTime(time).build())));
    }

    private static Optional<StepAction> profile(Values values, Node node) {
        return ProfileKeys.change(values, node).map(Verbs::changing);
    }

    private static StepAction changing(UnaryOperator<Profile> change) {
        return StepAction.onClient(client -> client.change(change));
    }

    private static Optional<StepAction> flag(Values values, Node node) {
        return switch (node.text()) {
            case "delete" ->
                Optional.of(new StepAction.Do(context -> context.registry().delete(key(context), UpAndRunning.NAME)));
            case "wrong-type" ->
                Optional.of(new StepAction.Do(
                        context -> context.registry().write(key(context), UpAndRunning.NAME, new Text("running"))));
            default ->
                values.dword(node)
                        .map(value -> new StepAction.Do(context ->
                                context.registry().write(key(context), UpAndRunning.NAME, new Dword(value))));
        };
    }

    private static RegistryKey key(ScenarioContext context) {
        return UpAndRunning.key(context.current().client().app());
    }

    /** {@code 09:30}, or {@code +90s} from the beginning. */
    private static Optional<StepAction> at(Values values, Node node) {
        if (node.text().startsWith("+")) {
            return values.duration(new Node.Text(node.text().substring(1), node.position()))
                    .map(StepAction.Since::new);
        }
        return values.clockTime(node).map(StepAction.At::new);
    }
}
