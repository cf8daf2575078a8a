package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.app.Main;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

/** A served client under Wine, and those who use it; all of them end with the test. */
abstract class ServeFixture {
    static final int SENTINEL = 7;
    static final String CLASSES = "HKLM\\Software\\Classes";
    static final String APP = ServedIdentity.OWN.app();
    static final String CLSID = ServedIdentity.OWN.clsid();

    /** JScript has no sleep under Wine; whoever waits asks again and again. */
    static final String SESSION = """
            function code(call) {
                try { call(); return "S_OK"; } catch (e) { return (e.number >>> 0).toString(16) + " " + e.description; }
            }
            function awaitStatus(wanted) {
                var until = new Date().getTime() + 20000;
                while (messenger.MyStatus != wanted && new Date().getTime() < until);
                WScript.Echo("status " + messenger.MyStatus);
            }
            var messenger = new ActiveXObject("PresenceMonitor.Messenger");
            awaitStatus(2);
            WScript.Echo("name " + messenger.MySigninName);
            WScript.Echo("AutoSignin " + code(function () { messenger.AutoSignin(); }));
            WScript.Echo("Signout " + code(function () { messenger.Signout(); }));
            WScript.Echo("Signout " + code(function () { messenger.Signout(); }));
            awaitStatus(1);
            WScript.Echo("Signout " + code(function () { messenger.signout(); }));
            WScript.Echo("AutoSignin " + code(function () { messenger.AutoSignin(); }));
            awaitStatus(2);
            messenger = null;
            CollectGarbage();
            WScript.Quit(7);
            """;

    /** Writes what a call gives, or the number of its error. */
    static final String SAY = """
            function say(call) {
                try { WScript.Echo(String(call())); } catch (e) { WScript.Echo((e.number >>> 0).toString(16)); }
            }
            """;

    static final String SESSION_SAYS = """
            status 2
            name user@contoso.example
            AutoSignin S_OK
            Signout S_OK
            Signout 8100031e Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)
            status 1
            Signout 8100031e Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)
            AutoSignin S_OK
            status 2
            """;

    static final String COMMUNICATOR = "HKCU\\Software\\IM Providers\\Communicator";
    private static final String INSTALLED = "HKLM\\Software\\IM Providers";
    private static final String FLAG = "HKCU\\Software\\IM Providers\\PresenceMonitor";

    @TempDir
    private Path folder;

    final Wine wine = Wine.orSkip();
    private final List<WindowsProgram> started = new ArrayList<>();
    private List<String> before = List.of();

    /** What a client leaves behind by itself, as every client does: its flag at 0. */
    @BeforeEach
    void remember() {
        wine.reg("add", FLAG, "/v", "UpAndRunning", "/t", "REG_DWORD", "/d", "0", "/f");
        // Another test may have left them.
        for (String key : List.of(COMMUNICATOR, INSTALLED)) {
            wine.reg("add", key, "/f");
            wine.reg("delete", key, "/f");
        }
        before = registry();
    }

    @AfterEach
    void endAll() {
        started.forEach(WindowsProgram::close);
        assertThat(registry()).isEqualTo(before);
    }

    /** Whatever a server changes in the registry. */
    final List<String> registry() {
        return withoutInterfacesOfOthers(wine.registry(
                "HKCU\\Software\\Classes",
                "HKCU\\Software\\IM Providers",
                "HKCU\\Software\\Presence Monitor",
                INSTALLED,
                CLASSES + "\\Interface",
                CLASSES + "\\TypeLib\\" + TypeDescriptions.LIBRARY,
                CLASSES + "\\PresenceMonitor.Messenger",
                CLASSES + "\\PresenceMonitor.Messenger.1",
                CLASSES + "\\Communicator.UIAutomation",
                CLASSES + "\\Communicator.UIAutomation.1",
                CLASSES + "\\Messenger.UIAutomation",
                CLASSES + "\\Messenger.UIAutomation.1",
                CLASSES + "\\CLSID\\" + CLSID,
                CLASSES + "\\CLSID\\" + ServedIdentity.COMMUNICATOR.clsid(),
                CLASSES + "\\CLSID\\" + ServedIdentity.MESSENGER.clsid()));
    }

    /** Wine's own programs register theirs when they run for the first time. */
    private static List<String> withoutInterfacesOfOthers(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean ours = true;
        for (String line : lines) {
            if (line.startsWith("HKEY_")) {
                ours = !line.contains("\\Interface\\")
                        || TypeDescriptions.interfaces().stream()
                                .anyMatch(type -> line.contains(type.iid().toString()));
            }
            if (ours) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Says what it fails with, which cscript itself does not. */
    final WindowsProgram script(String text) throws IOException {
        String whole = "try {\n" + text
                + "} catch (e) { WScript.Echo(\"failed \" + (e.number >>> 0).toString(16) + e.description); }";
        Path file = Files.writeString(folder.resolve("script" + started.size() + ".js"), whole);
        return kept(wine.script(file));
    }

    /** Once the server that COM has launched has ended: it does ten seconds after the script. */
    final void unregister() {
        await("end of the launched server")
                .atMost(Duration.ofSeconds(60))
                .until(() -> serve("--unregister").exitCode() == 0);
    }

    static void assertSays(WindowsProgram script, String... lines) {
        int exitCode = script.exitCode();
        script.awaitOutput(lines);
        assertThat(exitCode).isEqualTo(SENTINEL);
    }

    final WindowsProgram kept(WindowsProgram program) {
        started.add(program);
        return program;
    }

    /** Started, and found by other programs. */
    final WindowsProgram serving() {
        WindowsProgram server = serve();
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");
        return server;
    }

    final WindowsProgram serve(String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve", "--machine"));
        all.addAll(List.of(arguments));
        return kept(wine.java(Main.class, all.toArray(String[]::new)));
    }
}
