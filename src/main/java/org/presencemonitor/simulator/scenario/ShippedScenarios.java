package org.presencemonitor.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios that come with the program. */
public final class ShippedScenarios {
    /** Where they are on the class path. */
    static final String FOLDER = "/assets/scenarios/";

    private static final List<String> NAMES = List.of(
            "working-day",
            "first-sign-in",
            "conversations",
            "slow-sign-out",
            "server-never-answers",
            "server-refuses-the-password",
            "network-drops-and-returns",
            "crash-while-signed-in",
            "flag-stuck-at-2",
            "elevated-client",
            "signed-in-elsewhere",
            "flapping",
            "log-off",
            "client-hangs",
            "crash-during-sign-out",
            "two-providers");

    private ShippedScenarios() {}

    /** File names without ending, the most ordinary first. */
    public static List<String> names() {
        return NAMES;
    }

    /** Reads one of {@link #names()}. */
    public static Scenario read(String name) {
        String file = name + ".yaml";
        try (InputStream in = ShippedScenarios.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No scenario is shipped as " + file);
            }
            return ScenarioParser.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }
}
