package org.presencemonitor.registry.windows;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.RegImport;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.WritableRegistryContract;

/**
 * On Windows itself, or under Wine by {@link WindowsRegistryTest}. In a corner where no client has anything to lose.
 */
@EnabledOnOs(OS.WINDOWS)
@DisplayName("The registry of Windows")
class WindowsRegistryContractTest extends WritableRegistryContract {
    private static final RegistryKey CORNER =
            new RegistryKey("HKEY_CURRENT_USER\\Software\\Presence Monitor's tests\\IM Providers");

    @TempDir
    private Path folder;

    private WindowsRegistry registry;
    private RegImport outside;

    @BeforeEach
    void open() {
        registry = new WindowsRegistry();
        outside = new RegImport(folder.resolve("change.reg"));
        registry.delete(CORNER);
    }

    @Override
    protected RegistryKey key() {
        return CORNER.child("Communicator");
    }

    @Override
    protected WindowsRegistry registry() {
        return registry;
    }

    @Override
    protected Outside outside() {
        return outside;
    }
}
