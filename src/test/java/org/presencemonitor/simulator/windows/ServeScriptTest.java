package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.wine.WindowsProgram;

@Tag("wine")
@DisplayName("Scripts of the served client, under Wine")
class ServeScriptTest extends ServeFixture {
    @Test
    @DisplayName("sign out and in; a second Signout is 0x8100031E, an AutoSignin too many is S_FALSE (4.1)")
    void session() throws IOException {
        WindowsProgram server = serving();

        WindowsProgram script = script(SESSION);

        assertSays(script, SESSION_SAYS.lines().toArray(String[]::new));
        server.awaitEnd();
        assertThat(server.output()).endsWith("Ended. The registry is as it was before.");
    }

    @Test
    @DisplayName("find it after 12 s in which nobody asked, and again after a minute")
    void lateComer() throws IOException {
        WindowsProgram server = serving();

        WindowsProgram script = script("""
                function pause(seconds) {
                    for (var until = new Date().getTime() + seconds * 1000; new Date().getTime() < until;);
                }
                function ask() {
                    var messenger = new ActiveXObject("PresenceMonitor.Messenger");
                    WScript.Echo("status " + messenger.MyStatus);
                    messenger = null;
                    CollectGarbage();
                }
                pause(12);
                ask();
                pause(30);
                WScript.Echo("half a minute later");
                pause(30);
                ask();
                WScript.Quit(7);
                """);

        script.awaitLine("half a minute later");
        assertSays(script, "status 2", "half a minute later", "status 2");
        server.awaitEnd();
    }

    @Test
    @DisplayName("that ask again as soon as it has ended find nothing, and bring nothing back")
    void comesAgain() throws IOException {
        WindowsProgram server = serving();
        WindowsProgram script = script("""
                function make() { return new ActiveXObject("PresenceMonitor.Messenger"); }
                var messenger = make();
                WScript.Echo("made");
                try { while (true) { messenger.MyStatus; } } catch (e) { WScript.Echo("gone"); }
                messenger = null;
                CollectGarbage();
                try { messenger = make(); WScript.Echo("again " + messenger.MyStatus); } catch (e) { WScript.Echo("nothing"); }
                WScript.Quit(7);
                """);
        script.awaitLine("made");

        server.awaitEnd();

        assertSays(script, "made", "gone", "nothing");
    }

    @Test
    @DisplayName("that ask after it was killed start no other one; the registry is put back by their call")
    void killed() throws IOException {
        serving();
        wine.kill("java.exe");
        // Wine, unlike Windows, keeps the class of a process that was killed, and gives it to whoever asks.
        wine.kill("rpcss.exe");

        WindowsProgram script = script("""
                try { new ActiveXObject("PresenceMonitor.Messenger"); WScript.Echo("made"); } catch (e) { WScript.Echo("nothing"); }
                WScript.Quit(7);
                """);

        assertSays(script, "nothing");
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

            WindowsProgram server = serving();

            assertSays(script, "launched", "gone", "found true");
            server.awaitEnd();
        } finally {
            unregister();
        }
    }

    @Test
    @DisplayName("find it in Communicator's place while it is served there, and what was there before afterwards (1.1)")
    void asCommunicator() throws IOException {
        String progId = CLASSES + "\\Communicator.UIAutomation";
        wine.reg("add", progId, "/ve", "/d", "Somebody else's", "/f");
        wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_DWORD", "/d", "1", "/f");
        List<String> before = registry();
        try {
            WindowsProgram server = serve("--as-communicator");
            server.awaitLine("Serving Communicator.UIAutomation {8885370D-B33E-44B7-875D-28E403CF9270}.");
            assertThat(server.output())
                    .contains(
                            "Replaces HKEY_LOCAL_MACHINE\\Software\\Classes\\Communicator.UIAutomation (\"Somebody else's\")")
                    .anyMatch(line -> line.startsWith("Replaces ") && line.endsWith("Communicator\\UpAndRunning (1)"));

            WindowsProgram script = script("""
                    var messenger = new ActiveXObject("Communicator.UIAutomation");
                    while (messenger.MyStatus != 2);
                    WScript.Echo(messenger.MySigninName);
                    WScript.Quit(7);
                    """);

            assertSays(script, "user@contoso.example");
            assertThat(wine.registry(COMMUNICATOR)).anyMatch(line -> line.matches(" *UpAndRunning +REG_DWORD +0x2"));
            server.awaitEnd();
            assertThat(registry()).isEqualTo(before);
        } finally {
            wine.reg("delete", progId, "/f");
            wine.reg("delete", COMMUNICATOR, "/f");
        }
    }

    @Test
    @DisplayName(
            "find it in the place of Windows Messenger, by name and version, and set its status as there (1.1, 2.3)")
    void asMessenger() throws IOException {
        WindowsProgram server = serve("--as-messenger");
        server.awaitLine("Serving Messenger.UIAutomation {B69003B3-C55E-4B48-836C-BC5946FC3B28}.");

        WindowsProgram script = script("""
                var messenger = new ActiveXObject("Messenger.UIAutomation.1");
                while (messenger.MyStatus != 2);
                messenger.MyStatus = 10;
                var until = new Date().getTime() + 20000;
                while (messenger.MyStatus != 10 && new Date().getTime() < until);
                WScript.Echo(new ActiveXObject("Messenger.UIAutomation").MyStatus);
                WScript.Quit(7);
                """);

        assertSays(script, "10");
        server.awaitEnd();
    }

    @Test
    @DisplayName("are written into a journal, call by call, from which a test sees what they did")
    void journal(@TempDir Path folder) throws IOException {
        Path journal = folder.resolve("journal.jsonl");
        WindowsProgram server = serve("--journal", "Z:" + journal.toString().replace('/', '\\'));
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");

        WindowsProgram script = script("""
                var messenger = new ActiveXObject("PresenceMonitor.Messenger");
                while (messenger.MyStatus != 2);
                messenger.Signout();
                WScript.Quit(7);
                """);
        assertSays(script);
        server.awaitEnd();

        assertThat(Files.readAllLines(journal))
                .anyMatch(line ->
                        line.contains("\"client\":\"PresenceMonitor\"") && line.contains("\"name\":\"Signout\""))
                .noneMatch(line -> line.contains("\"name\":\"AutoSignin\""));
    }

    @Test
    @DisplayName("walk over contacts, groups and services, and pass objects back (4.1)")
    void objects() throws IOException {
        WindowsProgram server = serving();

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
            "get the values that are documented for scripts: nothing where others get an error, one object twice (4.1)")
    void values() throws IOException {
        WindowsProgram server = serving();

        WindowsProgram script = script(SAY + """
                var messenger = new ActiveXObject("PresenceMonitor.Messenger");
                while (messenger.MyStatus != 2);
                say(function () { return messenger.Signin(0, "", ""); });
                var anna = messenger.GetContact("anna.berg@contoso.example", "");
                say(function () { return anna === messenger.GetContact("ANNA.Berg@contoso.example", undefined); });
                say(function () { return messenger.MyContacts(0) === messenger.MyContacts.Item(0); });
                say(function () { return messenger.Services(0).ServiceId == messenger.MyServiceId; });
                say(function () { return messenger.MyGroups(0).Service.ServiceId == messenger.MyServiceId; });
                say(function () { return messenger.MyContacts.Item(messenger.MyContacts.Count); });
                say(function () { return messenger.MyContacts.Item(-1); });
                say(function () { return messenger.GetContact("anna.berg@contoso.example", null); });
                say(function () { return anna.PhoneNumber(3); });
                say(function () { return messenger.MyStatus(1); });
                messenger.Signout();
                while (messenger.MyStatus != 1);
                say(function () { return messenger.GetContact("anna.berg@contoso.example", ""); });
                say(function () { return messenger.UnreadEmailCount(0); });
                WScript.Quit(7);
                """);

        assertSays(
                script,
                "undefined",
                "true",
                "true",
                "true",
                "true",
                "80004005",
                "80070057",
                "80020005",
                "80004005",
                "8002000e",
                "undefined",
                "undefined");
        server.awaitEnd();
    }

    @Test
    @DisplayName("open conversations with contacts and with names, and look at their windows (4.1)")
    void conversations() throws IOException {
        WindowsProgram server = serving();

        WindowsProgram script = script(SAY + """
                var messenger = new ActiveXObject("PresenceMonitor.Messenger");
                say(function () { messenger.Window.Show(); return messenger.Window.IsClosed; });
                while (messenger.MyStatus != 2);
                var anna = messenger.GetContact("anna.berg@contoso.example", "");
                var chat = messenger.InstantMessage(anna);
                say(function () { return chat.Contacts(0) === anna; });
                say(function () { return messenger.InstantMessage("ANNA.berg@contoso.example") === chat; });
                say(function () { chat.Show(); chat.Left = 40; return chat.Left + " " + (chat.HWND != 0); });
                say(function () { return messenger.StartConversation(1, "sip:anna.berg@contoso.example") == chat.HWND; });
                say(function () { chat.SendText("hello"); return chat.History.length; });
                say(function () { return messenger.InstantMessage(messenger.MySigninName); });
                say(function () { chat.Close(); return chat.IsClosed; });
                WScript.Quit(7);
                """);

        assertSays(script, "false", "true", "true", "40 true", "true", "28", "80004005", "80004005");
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
