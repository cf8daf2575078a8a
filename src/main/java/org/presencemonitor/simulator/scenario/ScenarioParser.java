package org.presencemonitor.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.scenario.Scenario.Role;

/** Reads scenario files, strictly, and reports all errors of a file at once. */
public final class ScenarioParser {
    private static final List<String> KEYS = List.of("name", "description", "profile", "seed", "providers", "steps");
    private static final String COMMUNICATOR = "Communicator";

    private final String file;
    private final ParseErrors errors;
    private final Values values;

    private ScenarioParser(String file) {
        this.file = file;
        this.errors = new ParseErrors(file);
        this.values = new Values(errors);
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws IOException when it cannot be read
     * @throws ScenarioException when it is no scenario
     */
    public static Scenario read(Path file) throws IOException, ScenarioException {
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Reads bytes in UTF-8, as {@link #parse(String, String)}. */
    static Scenario parse(String file, byte[] bytes) throws ScenarioException {
        ParseErrors errors = new ParseErrors(file);
        Optional<String> text = FileText.decode(bytes, errors);
        errors.throwIfAny();
        return parse(file, text.orElseThrow());
    }

    /**
     * Reads a text.
     *
     * @param file its name, for messages
     * @throws ScenarioException when it is no scenario
     */
    public static Scenario parse(String file, String text) throws ScenarioException {
        ScenarioParser parser = new ScenarioParser(file);
        Optional<Scenario> scenario = YamlTree.read(text, parser.errors).flatMap(parser::scenario);
        parser.errors.throwIfAny();
        return scenario.orElseThrow(() -> new IllegalStateException(file + " is no scenario, without a reason"));
    }

    private Optional<Scenario> scenario(Node root) {
        return values.fields(root, KEYS).map(fields -> {
            String name = values.text(fields.getOr("name", ""), "name: and what happens in a few words")
                    .orElse("");
            Optional<Node> description = fields.get("description");
            String story =
                    description.flatMap(node -> values.text(node, "a sentence")).orElse("");
            Profile profile = fields.get("profile")
                    .flatMap(node -> ProfileKeys.profile(values, node))
                    .orElseGet(Profile::communicator2007R2);
            List<Role> roles = roles(fields.get("providers"), profile);
            StepParser steps =
                    new StepParser(values, roles.stream().map(Role::app).toList());
            List<Step> all = steps.steps(fields.getOr("steps", ""));
            values.people().check();
            return new Scenario(file, name, story, seed(fields.get("seed")), roles, steps.isRecording(), all);
        });
    }

    private OptionalLong seed(Optional<Node> node) {
        Optional<Integer> number = node.flatMap(seed -> values.number(seed, 0, Integer.MAX_VALUE));
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** {@code [Communicator, Lync]}, where an item may be {@code Lync: elevated}. */
    private List<Role> roles(Optional<Node> node, Profile profile) {
        if (node.isEmpty()) {
            return List.of(new Role(COMMUNICATOR, profile));
        }
        List<Role> roles = new ArrayList<>();
        if (node.get() instanceof Node.Items items && !items.items().isEmpty()) {
            items.items().forEach(item -> role(item, profile).ifPresent(role -> add(role, item, roles)));
        } else {
            errors.expected("a list of providers such as [Communicator, Lync]", node.get());
        }
        return roles.isEmpty() ? List.of(new Role(COMMUNICATOR, profile)) : roles;
    }

    private void add(Role role, Node item, List<Role> roles) {
        if (roles.stream().anyMatch(other -> RegistryNames.areSame(other.app(), role.app()))) {
            errors.expected("each provider once", item);
        } else {
            roles.add(role);
        }
    }

    private Optional<Role> role(Node item, Profile profile) {
        if (item instanceof Node.Fields fields && fields.fields().size() == 1) {
            Node.Field only = fields.fields().get(0);
            return ProfileKeys.profile(values, only.value())
                    .flatMap(own -> app(only.key()).map(app -> new Role(app, own)));
        }
        return app(item).map(app -> new Role(app, profile));
    }

    private Optional<String> app(Node node) {
        if (RegistryNames.expectedInsteadOf(UpAndRunning.key(node.text())) == null) {
            return Optional.of(node.text());
        }
        errors.expected("the key name of a provider", node);
        return Optional.empty();
    }
}
