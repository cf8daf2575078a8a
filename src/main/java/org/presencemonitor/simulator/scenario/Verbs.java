package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedServer;
import org.presencemonitor.simulator.profile.Profile;

/** What a step can be: one row per verb. {@code repeat} is the parser's own, as it holds steps. */
final class Verbs {
    /** Whom a verb needs on the stage. */
    enum Needs {
        NOBODY,
        A_SIMULATED_CLIENT,
        A_RECORDING
    }

    /**
     * One verb.
     *
     * @param bare whether it is said without a value
     */
    record Verb(Needs needs, boolean bare, Reader reader) {}

    /** Reads what stands behind a verb; empty after a complaint. */
    interface Reader {
        Optional<StepAction> read(Values values, Node value);
    }

    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();
    private static final Map<String, Consumer<SimulatedServer>> SERVER = new LinkedHashMap<>();
    private static final Map<String, Consumer<SimulatedServer>> NETWORK = Map.of(
            "lost", SimulatedServer::dropNetwork,
            "back", SimulatedServer::restoreNetwork);

    static {
        SERVER.put("silent", SimulatedServer::goSilent);
        SERVER.put("answers", SimulatedServer::answerAgain);
        SERVER.put("accepts", SimulatedServer::accept);
        SERVER.put("shut-down", SimulatedServer::shutDown);

        says("start", scene -> scene.actor().person().start());
        says("sign-in", scene -> scene.actor().person().signIn());
        says("sign-out", scene -> scene.actor().person().signOut());
        says("log-off", scene -> scene.actor().person().logOff());
        takes("set-status", Needs.NOBODY, Verbs::setStatus);
        happens("shut-down", CommunicatorSimulator::shutDown);
        happens("crash", CommunicatorSimulator::crash);
        happens("signed-in-elsewhere", client -> client.server().signInElsewhere());
        takes("server", Needs.A_SIMULATED_CLIENT, Verbs::server);
        takes(
                "network",
                Needs.A_SIMULATED_CLIENT,
                (values, node) -> values.of(node, NETWORK).map(Verbs::atServer));
        takes("profile", Needs.A_SIMULATED_CLIENT, Verbs::profile);
        takes("flag", Needs.A_SIMULATED_CLIENT, Verbs::flag);
        takes("fault", Needs.A_SIMULATED_CLIENT, FaultKeys::read);
        takes("end", Needs.A_SIMULATED_CLIENT, FaultKeys::end);
        takes("mail", Needs.A_SIMULATED_CLIENT, MailKeys::read);
        takes("contact", Needs.A_SIMULATED_CLIENT, PeopleKeys::contact);
        takes("account", Needs.A_SIMULATED_CLIENT, PeopleKeys::account);
        takes("dialog", Needs.A_SIMULATED_CLIENT, PeopleKeys::dialog);
        takes("source", Needs.A_RECORDING, SourceKeys::read);
        takes("after", Needs.NOBODY, (values, node) -> values.duration(node).map(StepAction.After::new));
        takes("at", Needs.NOBODY, Verbs::at);
        takes("expect", Needs.NOBODY, ExpectKeys::read);
    }

    private Verbs() {}

    private static void says(String word, ImmediateAction deed) {
        VERBS.put(word, new Verb(Needs.NOBODY, true, (values, node) -> Optional.of(new StepAction.Do(deed))));
    }

    private static void happens(String word, Consumer<CommunicatorSimulator> what) {
        VERBS.put(
                word,
                new Verb(
                        Needs.A_SIMULATED_CLIENT,
                        true,
                        (values, node) -> Optional.of(new StepAction.Do(scene -> what.accept(scene.client())))));
    }

    private static void takes(String word, Needs needs, Reader reader) {
        VERBS.put(word, new Verb(needs, false, reader));
    }

    static Optional<Verb> of(String word) {
        return Optional.ofNullable(VERBS.get(word));
    }

    static List<String> words() {
        return List.copyOf(VERBS.keySet());
    }

    private static Optional<StepAction> setStatus(Values values, Node node) {
        return values.status(node)
                .map(status -> new StepAction.Do(scene -> scene.actor().person().setStatus(status)));
    }

    private static StepAction atServer(Consumer<SimulatedServer> what) {
        return new StepAction.Do(scene -> what.accept(scene.client().server()));
    }

    private static Optional<StepAction> server(Values values, Node node) {
        if (!(node instanceof Node.Fields)) {
            return values.of(node, SERVER).map(Verbs::atServer);
        }
        Optional<Node.Fields> fields = values.fields(node, List.of("refuses", "response-time"));
        if (fields.isEmpty() || fields.get().fields().size() != 1) {
            fields.ifPresent(some -> values.complaints().expected("one of refuses or response-time", some));
            return Optional.empty();
        }
        Optional<StepAction> refuses =
                fields.get().get("refuses").flatMap(values::hresult).map(hr -> atServer(server -> server.refuse(hr)));
        return refuses.or(() -> fields.get()
                .get("response-time")
                .flatMap(values::latency)
                .map(time -> changing(
                        profile -> profile.toBuilder().responseTime(time).build())));
    }

    private static Optional<StepAction> profile(Values values, Node node) {
        return ProfileKeys.change(values, node).map(Verbs::changing);
    }

    private static StepAction changing(UnaryOperator<Profile> how) {
        return new StepAction.Do(scene -> scene.client().change(how));
    }

    private static Optional<StepAction> flag(Values values, Node node) {
        String word = node instanceof Node.Text text ? text.text() : "";
        return switch (word) {
            case "delete" ->
                Optional.of(new StepAction.Do(scene -> scene.registry().delete(key(scene), UpAndRunning.NAME)));
            case "wrong-type" ->
                Optional.of(new StepAction.Do(
                        scene -> scene.registry().write(key(scene), UpAndRunning.NAME, new Text("running"))));
            default ->
                values.number(node, 0, Integer.MAX_VALUE)
                        .map(value -> new StepAction.Do(
                                scene -> scene.registry().write(key(scene), UpAndRunning.NAME, new Dword(value))));
        };
    }

    private static RegistryKey key(ScenarioContext scene) {
        return UpAndRunning.key(scene.actor().app());
    }

    /** {@code 09:30}, or {@code +90s} from the beginning. */
    private static Optional<StepAction> at(Values values, Node node) {
        if (node instanceof Node.Text text && text.text().startsWith("+")) {
            return values.duration(new Node.Text(text.text().substring(1), node.place()))
                    .map(StepAction.Since::new);
        }
        return values.clockTime(node).map(StepAction.At::new);
    }
}
