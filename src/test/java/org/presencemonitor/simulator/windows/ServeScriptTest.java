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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.app.Main;
import org.presencemonitor.simulator.ProviderData;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("Scripts of the served client, under Wine")
class ServeScriptTest {
    private static final int SENTINEL = 7;
    private static final String CLASSES = "HKLM\\Software\\Classes";
    private static final String APP = "PresenceMonitor";
    private static final String CLSID = ProviderData.of(APP).guid();

    /** JScript has no sleep under Wine; whoever waits asks again and again. */
    private static final String SESSION = """
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

    private static final String SESSION_SAYS = """
            status 2
            name user@contoso.example
            AutoSignin 81000304 AutoSignin answered MSGR_E_ALREADY_LOGGED_ON (0x81000304)
            Signout S_OK
            Signout 8100031e Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)
            status 1
            Signout 8100031e Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)
            AutoSignin S_OK
            status 2
            """;

    @TempDir
    private Path folder;

    private final Wine wine = Wine.orSkip();
    private final List<WindowsProgram> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(WindowsProgram::close);
    }

    /** Says what it fails with, which cscript itself does not. */
    private WindowsProgram script(String text) throws IOException {
        String whole = "try {\n" + text
                + "} catch (e) { WScript.Echo(\"failed \" + (e.number >>> 0).toString(16) + e.description); }";
        Path file = Files.writeString(folder.resolve("script" + started.size() + ".js"), whole);
        return kept(wine.script(file));
    }

    /** Once the server that COM has launched has ended: it does ten seconds after the script. */
    private void unregister() {
        await("end of the launched server")
                .atMost(Duration.ofSeconds(60))
                .until(() -> serve("--unregister").exitCode() == 0);
    }

    private static void assertSays(WindowsProgram script, String... lines) {
        int exitCode = script.exitCode();
        script.awaitOutput(lines);
        assertThat(exitCode).isEqualTo(SENTINEL);
    }

    private WindowsProgram kept(WindowsProgram program) {
        started.add(program);
        return program;
    }

    private WindowsProgram serve(String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve", "--machine"));
        all.addAll(List.of(arguments));
        return kept(wine.java(Main.class, all.toArray(String[]::new)));
    }

    @Test
    @DisplayName("sign out and in; a second Signout is 0x8100031E, an AutoSignin too many 0x81000304 (4.1)")
    void session() throws IOException {
        WindowsProgram server = serve();
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");

        WindowsProgram script = script(SESSION);

        assertSays(script, SESSION_SAYS.lines().toArray(String[]::new));
        server.awaitEnd();
        assertThat(server.output()).endsWith("Ended. The registry is as it was before.");
    }

    @Test
    @DisplayName("have the server launched when it is registered and does not run (LocalServer32)")
    void launch() throws IOException {
        WindowsProgram registration = serve("--register");
        assertThat(registration.exitCode()).isZero();
        try {
            WindowsProgram script = script(SESSION);

            assertSays(script, SESSION_SAYS.lines().toArray(String[]::new));
        } finally {
            unregister();
        }
    }

    @Test
    @DisplayName("lose a server that was launched for them to one that a person starts, and find that one")
    void givesWay() throws IOException {
        assertThat(serve("--register").exitCode()).isZero();
        try {
            WindowsProgram script = script("""
                    var until = new Date().getTime() + 60000;
                    function ask() { messenger = new ActiveXObject("PresenceMonitor.Messenger"); while (messenger.MyStatus != 2); }
                    var messenger;
                    ask();
                    WScript.Echo("launched");
                    try { while (new Date().getTime() < until) messenger.MyStatus; } catch (gone) { WScript.Echo("gone"); }
                    for (var found = false; !found && new Date().getTime() < until;) {
                        try { ask(); found = true; } catch (notYet) {}
                    }
                    WScript.Echo("found " + found);
                    WScript.Quit(7);
                    """);
            script.awaitLine("launched");

            WindowsProgram server = serve();
            server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");

            assertSays(script, "launched", "gone", "found true");
            server.awaitEnd();
        } finally {
            unregister();
        }
    }

    @Test
    @DisplayName("walk over contacts, groups and services, and pass objects back (4.1)")
    void objects() throws IOException {
        WindowsProgram server = serve();
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");

        WindowsProgram script = script("""
                var messenger = new ActiveXObject("PresenceMonitor.Messenger");
                while (messenger.MyStatus != 2);
                var contacts = messenger.MyContacts;
                var names = 0;
                for (var all = new Enumerator(contacts); !all.atEnd(); all.moveNext()) {
                    if (all.item().SigninName.indexOf("@") > 0) names++;
                }
                WScript.Echo(names == contacts.Count && names > 0);
                WScript.Echo(contacts.Item(0).SigninName == contacts(0).SigninName);
                WScript.Echo(messenger.GetContact("anna.berg@contoso.example", "").IsSelf);
                var self = messenger.GetContact(messenger.MySigninName, messenger.MyServiceId);
                WScript.Echo(self.IsSelf);
                WScript.Echo(messenger.Services.PrimaryService.ServiceId == messenger.MyServiceId);
                var before = contacts.Count;
                contacts.Remove(messenger.GetContact("anna.berg@contoso.example", ""));
                var until = new Date().getTime() + 20000;
                while (contacts.Count == before && new Date().getTime() < until);
                WScript.Echo(before - contacts.Count);
                WScript.Echo(messenger.MyGroups.Count > 0);
                WScript.Quit(7);
                """);

        // JScript writes VARIANT_TRUE as -1.
        assertSays(script, "-1", "-1", "0", "-1", "-1", "1", "-1");
        server.awaitEnd();
    }

    @Test
    @DisplayName(
            "are twenty at once, five of them killed within a call: the others and those who come later are served")
    void twentyClients() throws IOException {
        WindowsProgram probe = probe();
        try {
            probe.send("start\tsigned-in");
            probe.awaitLine("done start\tsigned-in");
            probe.send("hang\tMyFriendlyName");
            probe.awaitLine("done hang\tMyFriendlyName");
            List<WindowsProgram> doomed = scripts(5, "WScript.Echo(messenger.MyFriendlyName);");
            List<WindowsProgram> others = scripts(15, """
                    var sum = 0;
                    for (var call = 0; call < 100; call++) sum += messenger.MyStatus;
                    WScript.Echo(sum + " " + messenger.MySigninName);
                    """);
            probe.awaitLine("asked 5");

            doomed.forEach(WindowsProgram::kill);

            for (WindowsProgram other : others) {
                assertSays(other, "200 user@contoso.example");
            }
            WindowsProgram late = scripts(1, "messenger.Signout(); WScript.Echo(messenger.MyStatus);")
                    .getFirst();
            assertSays(late, "1024");
            assertThat(doomed).allSatisfy(one -> assertThat(one.output()).isEmpty());
            // Else its class would still be found by whoever comes next.
            probe.awaitEnd();
        } finally {
            wine.reg("delete", CLASSES + "\\PresenceMonitor.Messenger", "/f");
            wine.reg("delete", CLASSES + "\\CLSID\\" + CLSID, "/f");
        }
    }

    private List<WindowsProgram> scripts(int count, String text) throws IOException {
        List<WindowsProgram> scripts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            scripts.add(script("var messenger = new ActiveXObject(\"PresenceMonitor.Messenger\");\n" + text
                    + "\nWScript.Quit(7);\n"));
        }
        return scripts;
    }

    /** A client in virtual time, registered by hand. */
    private WindowsProgram probe() {
        wine.reg("add", CLASSES + "\\PresenceMonitor.Messenger\\CLSID", "/ve", "/d", CLSID, "/f");
        wine.reg("add", CLASSES + "\\CLSID\\" + CLSID + "\\LocalServer32", "/ve", "/d", "none.exe", "/f");
        return kept(wine.java(ServedProbe.class, APP));
    }
}
