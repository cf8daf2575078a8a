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
    /** What somebody needs for his own tests; scenarios and mail are beside it. */
    private static final Set<String> PACKAGES = Set.of(ROOM, ROOM + ".profile", ROOM + ".journal", ROOM + ".junit");

    /** Whoever adds one says here what people need it for. */
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("CommunicatorSimulator", "the client itself"),
            Map.entry("profile.Profile", "how it behaves"),
            Map.entry("profile.ProfileBuilder", "a changed copy of it"),
            Map.entry("profile.Identity", "who is at it; a profile's component"),
            Map.entry("profile.Timing", "how long everything takes; a profile's component"),
            Map.entry("profile.Latency", "how long its server takes"),
            Map.entry("SimulatedServer", "what the server does to it"),
            Map.entry("profile.ContactList", "whom the server knows; a profile's component"),
            Map.entry("SimulatedContacts", "what other people do"),
            Map.entry("SimulatedAccount", "what happens to the user's account"),
            Map.entry("SimulatedDialogs", "what the user in front of the client does"),
            Map.entry("SimulatedClients", "several of them on one registry"),
            Map.entry("ProviderRegistration", "what its installer writes"),
            Map.entry("ProviderData", "what its installer knows"),
            Map.entry("profile.OfficeDefaultClaim", "what it does about Office's default; a profile's component"),
            Map.entry("Faults", "what goes wrong"),
            Map.entry("Fault", "ends what goes wrong"),
            Map.entry("CrashPoint", "where it can be made to crash"),
            Map.entry("ClientState", "its truth at one moment"),
            Map.entry("WaitStrategy", "how callers wait for it"),
            Map.entry("ExternalRegistration", "where other processes find its class"),
            Map.entry("journal.Journal", "what happened"),
            Map.entry("journal.Query", "what should have happened"),
            Map.entry("journal.EntryQuery", "how often and with what; a query's next word"),
            Map.entry("junit.CommunicatorExtension", "registered in a test"),
            Map.entry("junit.SimulatedCommunicator", "written in a test"));

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
