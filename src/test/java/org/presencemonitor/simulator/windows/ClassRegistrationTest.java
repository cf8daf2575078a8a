package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.regfile.MemoryRegistry;

@DisplayName("The registration of the served class")
class ClassRegistrationTest {
    private static final RegistryKey SOFTWARE = new RegistryKey("HKCU\\Software");
    private static final RegistryKey CLASSES = SOFTWARE.child("Classes");
    private static final RegistryKey COMMUNICATOR =
            CLASSES.child("CLSID").child("{8885370D-B33E-44B7-875D-28E403CF9270}");
    private static final RegistryKey SERVER = COMMUNICATOR.child("LocalServer32");
    private static final RegistryKey FLAG = SOFTWARE.child("IM Providers").child("Communicator");
    private static final Text REAL = new Text("C:\\Program Files\\communicator.exe");

    private static final ServerProgram PROGRAM = new ServerProgram("server.exe", "server.exe", Path.of("types.tlb"));
    private static final RegistryKey LIBRARY = CLASSES.child("TypeLib").child(TypeDescriptions.LIBRARY.toString());
    private static final RegistryKey INTERFACES = CLASSES.child("Interface");
    private static final RegistryKey ALL = new RegistryKey("HKCR");
    private static final String MESSENGER = "{D50C3186-0F89-48F8-B204-3604629DEE10}";
    private static final String EVENTS = "{C9A6A6B6-9BC1-43A5-B06B-E58874EEBC96}";
    private static final String LIBRARY_PROXY = "{00020424-0000-0000-C000-000000000046}";

    private final MemoryRegistry registry = new MemoryRegistry();

    private ClassRegistration asCommunicator() {
        return new ClassRegistration(registry, ClassRegistration.OF_USER, ServedIdentity.COMMUNICATOR);
    }

    private ClassRegistration own() {
        return new ClassRegistration(registry, ClassRegistration.OF_USER, ServedIdentity.OWN);
    }

    @Test
    @DisplayName("leads from ProgID to CLSID to the program, and has Windows' own proxy carry the events (1.1)")
    void entries() {
        own().install(new ServerProgram("\"C:\\server.exe\" serve", "server.exe", Path.of("types.tlb")));

        RegistryKey name = CLASSES.child("PresenceMonitor.Messenger");
        assertThat(registry.read(name.child("CLSID"), "")).contains(new Text(own().clsid()));
        RegistryKey clsid = CLASSES.child("CLSID").child(own().clsid());
        assertThat(registry.read(clsid.child("LocalServer32"), "")).contains(new Text("\"C:\\server.exe\" serve"));
        assertThat(registry.read(clsid.child("ProgID"), "")).contains(new Text("PresenceMonitor.Messenger.1"));
        RegistryKey version = CLASSES.child("PresenceMonitor.Messenger.1");
        assertThat(registry.read(version.child("CLSID"), "")).contains(new Text(own().clsid()));
        assertThat(registry.read(name.child("CurVer"), "")).contains(new Text("PresenceMonitor.Messenger.1"));
        RegistryKey events = INTERFACES.child(EVENTS);
        assertThat(registry.read(events.child("ProxyStubClsid32"), ""))
                .contains(new Text("{00020420-0000-0000-C000-000000000046}"));
    }

    @Test
    @DisplayName(
            "has Windows carry calls through vtables, by a type library that the class, the interfaces and tools find")
    void typeLibrary() {
        own().install(PROGRAM);

        assertThat(registry.read(LIBRARY.child("1.0").child("0").child("win64"), ""))
                .contains(new Text("types.tlb"));
        assertThat(registry.read(CLASSES.child("CLSID").child(own().clsid()).child("TypeLib"), ""))
                .contains(new Text(LIBRARY.name()));
        assertThat(TypeDescriptions.interfaces())
                .filteredOn(InterfaceDescription::dual)
                .extracting(type -> INTERFACES.child(type.iid().toString()))
                .hasSize(15)
                .allSatisfy(key -> {
                    assertThat(registry.read(key.child("ProxyStubClsid32"), "")).contains(new Text(LIBRARY_PROXY));
                    assertThat(registry.read(key.child("TypeLib"), "")).contains(new Text(LIBRARY.name()));
                    assertThat(registry.read(key.child("TypeLib"), "Version")).contains(new Text("1.0"));
                });

        own().uninstall();
        assertThat(registry.subkeys(INTERFACES)).isEmpty();
        assertThat(registry.subkeys(CLASSES.child("TypeLib"))).isEmpty();
    }

    @Test
    @DisplayName("leaves the interfaces alone that another client has registered, unless its library is gone")
    void othersInterfaces() {
        RegistryKey theirs = ALL.child("Interface").child(MESSENGER);
        RegistryKey gone = ALL.child("Interface").child("{D50C3286-0F89-48F8-B204-3604629DEE10}");
        String library = "{E02AD29E-80F5-46C6-B416-9B3EBDDF057E}";
        registry.write(theirs.child("ProxyStubClsid32"), "", new Text(LIBRARY_PROXY));
        registry.write(theirs.child("TypeLib"), "", new Text(library));
        registry.write(ALL.child("TypeLib").child(library).child("1.0"), "", new Text("MessengerAPI"));
        registry.write(gone.child("ProxyStubClsid32"), "", new Text(LIBRARY_PROXY));
        registry.write(gone.child("TypeLib"), "", new Text("{2B317E1D-50E5-4F5E-A3A4-FB85206EDA48}"));
        registry.write(INTERFACES.child(EVENTS), "", new Text("somebody's"));
        registry.write(ALL.child("Interface").child(EVENTS).child("ProxyStubClsid32"), "", new Text("{00020420-…}"));

        own().install(PROGRAM);

        assertThat(registry.subkeys(INTERFACES)).contains(gone.name()).doesNotContain(MESSENGER);
        assertThat(registry.subkeys(INTERFACES.child(EVENTS))).isEmpty();

        own().uninstall();
        assertThat(registry.subkeys(INTERFACES)).containsExactly(EVENTS);
    }

    @Test
    @DisplayName("for the machine also says which class and which process the client has, below IM Providers (6.1)")
    void provider() {
        ClassRegistration machine = new ClassRegistration(registry, ClassRegistration.OF_MACHINE, ServedIdentity.OWN);

        machine.install(new ServerProgram("\"C:\\server.exe\" serve", "server.exe", Path.of("types.tlb")));

        RegistryKey provider = new RegistryKey("HKLM\\Software\\IM Providers\\PresenceMonitor");
        assertThat(registry.read(provider, "GUID")).contains(new Text(machine.clsid()));
        assertThat(registry.read(provider, "ProcessName")).contains(new Text("server.exe"));

        machine.uninstall();
        assertThat(registry.subkeys(new RegistryKey("HKLM\\Software"))).containsExactly("Classes");
    }

    @Test
    @DisplayName("is gone after uninstall, and so are the keys it made")
    void uninstall() {
        own().install(PROGRAM);
        assertThat(own().isInstalled()).isTrue();

        own().uninstall();

        assertThat(own().isInstalled()).isFalse();

        assertThat(registry.subkeys(CLASSES))
                .doesNotContain("PresenceMonitor.Messenger", "PresenceMonitor.Messenger.1");
        assertThat(registry.subkeys(CLASSES.child("CLSID"))).isEmpty();
    }

    @Test
    @DisplayName("says what of Communicator's it replaces, and puts all of it back")
    void replacesAndPutsBack() {
        registry.write(SERVER, "", REAL);
        registry.write(SERVER, "ThreadingModel", new Text("Both"));
        registry.write(FLAG, "UpAndRunning", new Dword(2));
        ClassRegistration registration = asCommunicator();

        assertThat(registration.replace(PROGRAM)).containsExactly(SERVER + " (\"" + REAL.value() + "\")");
        assertThat(registration.replaceFlag()).contains(FLAG + "\\UpAndRunning (2)");
        registry.write(FLAG, "UpAndRunning", new Dword(0));
        assertThat(registry.read(SERVER, "")).contains(new Text("server.exe"));

        registration.putBack();

        assertThat(registry.read(SERVER, "")).contains(REAL);
        assertThat(registry.read(SERVER, "ThreadingModel")).contains(new Text("Both"));
        assertThat(registry.read(FLAG, "UpAndRunning")).contains(new Dword(2));
        assertThat(registry.subkeys(CLASSES)).containsExactly("CLSID");
        assertThat(registry.subkeys(COMMUNICATOR)).containsExactly("LocalServer32");
        assertThat(registry.read(COMMUNICATOR, "")).isEmpty();
        assertThat(registration.isLeftOver()).isFalse();
    }

    @Test
    @DisplayName("withdrawn, leads nobody to the class any more, while flag and default are still the client's")
    void withdrawn() {
        registry.write(SERVER, "", REAL);
        registry.write(FLAG, "UpAndRunning", new Dword(0));
        ClassRegistration registration = asCommunicator();
        registration.replace(PROGRAM);
        registration.rememberDefault();
        registration.replaceFlag();
        registration.nameServer("Process 7 (server.exe)");
        registry.write(FLAG, "UpAndRunning", new Dword(2));
        registry.write(ImProviders.OF_USER, "DefaultIMApp", new Text("Communicator"));
        assertThat(ClassRegistration.server(registry)).contains("Process 7 (server.exe)");

        registration.withdraw();

        assertThat(registry.subkeys(CLASSES)).doesNotContain("Communicator.UIAutomation");
        assertThat(registry.read(SERVER, "")).contains(REAL);
        assertThat(registry.read(FLAG, "UpAndRunning")).contains(new Dword(2));
        assertThat(registration.isLeftOver()).isTrue();

        registration.putBack();

        assertThat(registry.read(FLAG, "UpAndRunning")).contains(new Dword(0));
        assertThat(registry.read(ImProviders.OF_USER, "DefaultIMApp")).isEmpty();
        assertThat(registration.isLeftOver()).isFalse();
        assertThat(ClassRegistration.server(registry)).isEmpty();
        assertThat(registry.subkeys(SOFTWARE)).doesNotContain("Presence Monitor");
    }

    @Test
    @DisplayName("leaves nothing where nothing was")
    void nothingBefore() {
        ClassRegistration registration = asCommunicator();
        registration.replace(PROGRAM);
        registration.replaceFlag();
        registry.write(FLAG, "UpAndRunning", new Dword(0));

        registration.putBack();

        assertThat(registry.subkeys(CLASSES.child("CLSID"))).isEmpty();
        assertThat(registry.subkeys(SOFTWARE.child("IM Providers"))).isEmpty();
        assertThat(registry.subkeys(SOFTWARE)).isEmpty();
    }

    @Test
    @DisplayName("puts back who is Office's default, and keeps what others have written meanwhile (6.4)")
    void putsBackTheDefault() {
        ClassRegistration registration = asCommunicator();
        registration.replace(PROGRAM);
        registration.rememberDefault();
        registration.replaceFlag();
        registry.write(FLAG, "UpAndRunning", new Dword(0));
        registry.write(ImProviders.OF_USER, "DefaultIMApp", new Text("Communicator"));
        registry.write(ImProviders.OF_USER, "Somebody", new Text("else"));

        registration.putBack();

        assertThat(registry.read(ImProviders.OF_USER, "DefaultIMApp")).isEmpty();
        assertThat(registry.read(ImProviders.OF_USER, "Somebody")).contains(new Text("else"));
        assertThat(registry.subkeys(ImProviders.OF_USER)).isEmpty();
    }

    @Test
    @DisplayName("leaves Office's default to whom the user has given it meanwhile (6.4)")
    void keepsAnotherDefault() {
        registry.write(ImProviders.OF_USER, "DefaultIMApp", new Text("Communicator"));
        own().rememberDefault();
        registry.write(ImProviders.OF_USER, "DefaultIMApp", new Text("Lync"));

        own().putBack();

        assertThat(registry.read(ImProviders.OF_USER, "DefaultIMApp")).contains(new Text("Lync"));
        assertThat(own().isLeftOver()).isFalse();
    }

    @Test
    @DisplayName("has monitors look for the process that serves, as long as it does and where that may be written")
    void process() {
        RegistryKey provider = ImProviders.installed("PresenceMonitor");
        own().replaceProcess("window.exe");
        assertThat(registry.read(provider, "ProcessName")).isEmpty();
        registry.write(provider, "ProcessName", new Text("server.exe"));

        new ClassRegistration(new DeniedRegistry(registry, provider), ClassRegistration.OF_USER, ServedIdentity.OWN)
                .replaceProcess("window.exe");
        assertThat(registry.read(provider, "ProcessName")).contains(new Text("server.exe"));
        assertThat(own().isLeftOver()).isFalse();

        own().replaceProcess("window.exe");
        assertThat(registry.read(provider, "ProcessName")).contains(new Text("window.exe"));
        own().putBack();
        assertThat(registry.read(provider, "ProcessName")).contains(new Text("server.exe"));
    }

    @Test
    @DisplayName("is put back by the next process when the one that served has died")
    void afterADeath() {
        registry.write(SERVER, "", REAL);
        asCommunicator().replace(PROGRAM);

        ClassRegistration next = own();
        assertThat(next.isLeftOver()).isTrue();
        next.putBack();

        assertThat(registry.read(SERVER, "")).contains(REAL);
        assertThat(next.isLeftOver()).isFalse();
    }

    @Test
    @DisplayName("takes the own client's flag to 0 where that died, and makes none")
    void flagOfTheDead() {
        RegistryKey key = SOFTWARE.child("IM Providers").child("PresenceMonitor");
        own().clearFlag();
        assertThat(registry.read(key, "UpAndRunning")).isEmpty();
        registry.write(key, "UpAndRunning", new Dword(2));

        own().clearFlag();

        assertThat(registry.read(key, "UpAndRunning")).contains(new Dword(0));
    }

    @Test
    @DisplayName("is put back as far as it came when a value in the middle may not be written")
    void deniedInTheMiddle() {
        registry.write(SERVER, "", REAL);
        DeniedRegistry denied = new DeniedRegistry(registry, COMMUNICATOR.child("ProgID"));
        ClassRegistration registration =
                new ClassRegistration(denied, ClassRegistration.OF_USER, ServedIdentity.COMMUNICATOR);
        assertThatThrownBy(() -> registration.replace(PROGRAM)).isInstanceOf(RegistryException.class);

        registration.putBack();

        assertThat(registry.read(SERVER, "")).contains(REAL);
        assertThat(registry.read(CLASSES.child("Communicator.UIAutomation"), ""))
                .isEqualTo(Optional.empty());
        assertThat(registration.isLeftOver()).isFalse();
    }
}
