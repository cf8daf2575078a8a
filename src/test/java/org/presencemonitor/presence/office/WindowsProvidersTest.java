package org.presencemonitor.presence.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegImport;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.time.SystemTime;

/** Under Wine alone: on Windows itself these keys are those of the person who runs the tests. */
@EnabledIfSystemProperty(named = "under.wine", matches = "true")
@DisplayName("The providers in the registry of Windows")
class WindowsProvidersTest {
    private static final List<RegistryKey> ALL =
            List.of(ImProviders.OF_USER, ImProviders.INSTALLED, ImProviders.INSTALLED_FOR_32_BIT);

    @TempDir
    private Path folder;

    private final WindowsRegistry registry = new WindowsRegistry();
    private final ScheduledExecutorService presenceThread = Executors.newSingleThreadScheduledExecutor();
    private final Providers providers = new Providers(registry, presenceThread, new SystemTime());

    private RegImport outside;

    @BeforeEach
    void watch() {
        outside = new RegImport(folder.resolve("change.reg"));
        ALL.forEach(registry::delete);
        providers.open();
    }

    @AfterEach
    void end() {
        providers.close();
        presenceThread.shutdown();
        registry.close();
        ALL.forEach(outside::deleteKey);
    }

    @Test
    @DisplayName("appear, change and disappear live, in both halves and both views (communicator.md 6.1; 8, row 16)")
    void live() {
        outside.create(UpAndRunning.key("Communicator"));
        ProviderInfo found = awaitThat("Communicator", info -> info.flag() instanceof DwordReading.Absent);
        assertThat(found.installed()).isFalse();

        for (int value = 0; value <= 2; value++) {
            DwordReading expected = new DwordReading.Value(value);
            outside.set(found.provider().key(), UpAndRunning.NAME, new Dword(value));
            awaitThat("Communicator", info -> info.flag().equals(expected));
        }
        Other qword = new Other(11, "02,00,00,00,00,00,00,00");
        outside.set(found.provider().key(), UpAndRunning.NAME, qword);
        awaitThat("Communicator", info -> info.flag().equals(new DwordReading.WrongType(qword)));

        outside.set(ImProviders.installed("communicator"), ImProviders.FRIENDLY_NAME, new Text("Office Communicator"));
        awaitThat("Communicator", info -> info.installed() && info.name().equals("Office Communicator"));

        RegistryKey jitsi = ImProviders.INSTALLED_FOR_32_BIT.child("Jitsi");
        outside.set(jitsi, ImProviders.PROCESS_NAME, new Text("Jitsi.exe"));
        awaitThat("Jitsi", info -> info.processName().equals(new TextReading.Value("Jitsi.exe")));
        outside.set(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text("jitsi"));
        awaitThat("Jitsi", info -> providers.current().isDefault(info.provider()));

        outside.deleteKey(jitsi);
        outside.deleteKey(found.provider().key());
        outside.deleteKey(ImProviders.installed("Communicator"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(providers.current().providers()).isEmpty());
    }

    private ProviderInfo awaitThat(String app, Predicate<ProviderInfo> expected) {
        return Awaitility.await(app)
                .until(
                        () -> providers.current().find(app),
                        found -> found.filter(expected).isPresent())
                .orElseThrow();
    }
}
