package org.presencemonitor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulator's public types")
class PublicTypesTest {
    private static final String ROOM = "org.presencemonitor.simulator";
    /** The packages that tests of other programs use. Scenarios and mail are not among them. */
    private static final Set<String> PACKAGES = Set.of(ROOM, ROOM + ".profile", ROOM + ".journal", ROOM + ".junit");

    /** Each public type with the reason why users need it. A new one is added here with its reason. */
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("CommunicatorSimulator", "the client itself"),
            Map.entry("profile.Profile", "the client's behaviour"),
            Map.entry("profile.ProfileBuilder", "makes a changed profile"),
            Map.entry("profile.Identity", "the user and the service; a profile's component"),
            Map.entry("profile.Timing", "the durations of the client's steps; a profile's component"),
            Map.entry("profile.Latency", "a fixed or random response time; a component of Timing"),
            Map.entry("SimulatedServer", "controls the server"),
            Map.entry("profile.ContactList", "the people that the server knows; a profile's component"),
            Map.entry("SimulatedContacts", "changes other people and the contact list"),
            Map.entry("SimulatedAccount", "changes the user's account"),
            Map.entry("SimulatedDialogs", "answers and cancels the client's dialogs"),
            Map.entry("SimulatedClients", "several clients on one registry"),
            Map.entry("ProviderRegistration", "installs and uninstalls the client"),
            Map.entry("ProviderData", "the values that an installer writes"),
            Map.entry("profile.OfficeDefaultClaim", "the claim to be Office's default; a profile's component"),
            Map.entry("Faults", "injects faults"),
            Map.entry("Fault", "an injected fault, closed to end it"),
            Map.entry("CrashPoint", "the steps at which the client can crash"),
            Map.entry("ClientState", "the client's actual state"),
            Map.entry("WaitStrategy", "how a caller of a late client waits"),
            Map.entry("ExternalRegistration", "registers the class for other processes"),
            Map.entry("journal.Journal", "the calls, events and registry writes so far"),
            Map.entry("journal.Query", "the entries that a test expects"),
            Map.entry("journal.EntryQuery", "their number, arguments and result; made by Query"),
            Map.entry("junit.CommunicatorExtension", "a client by @RegisterExtension"),
            Map.entry("junit.SimulatedCommunicator", "a client by annotation"));

    @Test
    @DisplayName("are few, and each has its reason")
    void few() {
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOM).stream()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(type -> PACKAGES.contains(type.getPackageName()))
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(type -> type.getName().substring(ROOM.length() + 1)))
                .containsExactlyInAnyOrderElementsOf(WHY.keySet());
    }
}
