package org.presencemonitor.simulator.windows;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.wine.WindowsProgram;

/** The sequences of calls of scripts and programs that others have published, in JScript. */
@Tag("wine")
@DisplayName("Public scripts of Communicator, under Wine, against the client served in its place")
class PublicScriptsTest extends ServeFixture {
    private static final String HELPERS = """
            function say(label, call) {
                var answer;
                try { answer = call(); } catch (e) { answer = (e.number >>> 0).toString(16); }
                WScript.Echo(label + " " + answer);
            }
            function pause(ms) { for (var until = new Date().getTime() + ms; new Date().getTime() < until;); }
            function awaitStatus(wanted) {
                var until = new Date().getTime() + 20000;
                while (app.MyStatus != wanted && new Date().getTime() < until);
                WScript.Echo("status " + app.MyStatus);
            }
            function awaitAnswer(call, wanted) {
                var until = new Date().getTime() + 20000;
                while (call() != wanted && new Date().getTime() < until);
                return call();
            }
            var app = new ActiveXObject("Communicator.UIAutomation");
            awaitStatus(2);
            """;

    private static final String END = "app = null;\nCollectGarbage();\nWScript.Quit(7);\n";

    private WindowsProgram server() {
        WindowsProgram server = serve("--as-communicator");
        server.awaitLine("Serving Communicator.UIAutomation {8885370D-B33E-44B7-875D-28E403CF9270}.");
        return server;
    }

    private void plays(String text, String... lines) throws IOException {
        assertSays(script(HELPERS + text + END), lines);
    }

    @Test
    @DisplayName("that watch colleagues: polled, kept for a while, walked for each, without a service, in any case")
    void watchers() throws IOException {
        WindowsProgram server = server();
        try {
            // Python: one contact, asked again and again.
            plays("""
                    var one = app.GetContact("anna.berg@contoso.example", app.MyServiceId);
                    var seen = {};
                    for (var round = 0; round < 5; round++) { seen[one.Status] = true; pause(200); }
                    for (var status in seen) WScript.Echo(one.FriendlyName + " " + status);
                    """, "status 2", "Anna Berg 2");
            // A page: contacts kept and asked on a timer; an address that nobody has does not end it.
            plays("""
                    var kept = [];
                    var all = ["bruno.costa@contoso.example", "anna.berg@contoso.example", "nobody@elsewhere.example"];
                    for (var i = 0; i < all.length; i++) {
                        try { kept.push(app.GetContact(all[i], app.MyServiceId)); } catch (e) {}
                    }
                    var known = " 0 1 2 6 10 14 18 34 50 66 ", asked = 0;
                    for (var round = 0; round < 20; round++) {
                        for (var k in kept) if (known.indexOf(" " + kept[k].Status + " ") >= 0) asked++;
                        CollectGarbage();
                        pause(100);
                    }
                    WScript.Echo(kept.length + " kept, asked " + asked);
                    """, "status 2", "3 kept, asked 60");
            // Perl: "in MyContacts", sorted by name.
            plays("""
                    var names = [];
                    for (var all = new Enumerator(app.MyContacts); !all.atEnd(); all.moveNext()) {
                        names.push(all.item().FriendlyName);
                    }
                    WScript.Echo(names.length == app.MyContacts.Count && names.sort()[0]);
                    """, "status 2", "Anna Berg");
            // AutoIt: a class of another name, then who it is, and a contact with an empty service.
            plays(
                    """
                    say("other class", function () { new ActiveXObject("Communicator"); return "found"; });
                    say("name", function () { return app.MyFriendlyName + " " + app.MySigninName; });
                    say("contact", function () { return app.GetContact("anna.berg@contoso.example", "").FriendlyName; });
                    say("unlisted", function () { return app.GetContact("farah.ghani@contoso.example", "").Status; });
                    """,
                    "status 2",
                    "other class 800a01ad",
                    "name Sample User user@contoso.example",
                    "contact Anna Berg",
                    "unlisted 8100030a");
            // Names as their author spelt them.
            plays("""
                    say("lower", function () { return app.mystatus + " " + app.getcontact("anna.berg@contoso.example", app.myserviceid).friendlyname; });
                    say("upper", function () { return app.MYSTATUS + " " + app.MYCONTACTS.ITEM(0).STATUS; });
                    """, "status 2", "lower 2 Anna Berg", "upper 2 2");
        } finally {
            server.awaitEnd();
        }
    }

    @Test
    @DisplayName("that act: a sign-in goes on without its client, and windows are shown")
    void actors() throws IOException {
        WindowsProgram server = server();
        try {
            plays("""
                    say("window", function () { app.Window.Show(); return "shown"; });
                    say("message", function () { app.InstantMessage("anna.berg@contoso.example").Show(); return "shown"; });
                    say("message to a contact", function () {
                        app.InstantMessage(app.GetContact("anna.berg@contoso.example", app.MyServiceId)); return "shown";
                    });
                    app.Signout();
                    awaitStatus(1);
                    app.AutoSignin();
                    """, "status 2", "window shown", "message shown", "message to a contact shown", "status 1");
            plays("""
                    WScript.Echo(app.MySigninName);
                    app.Signout();
                    awaitStatus(1);
                    app.AutoSignin();
                    awaitStatus(2);
                    """, "status 2", "user@contoso.example", "status 1", "status 2");
        } finally {
            server.awaitEnd();
        }
    }
}
