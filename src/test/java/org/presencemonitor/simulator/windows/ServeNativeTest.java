package org.presencemonitor.simulator.windows;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.wine.WindowsProgram;

/** The native programs are in src/test/c. */
@Tag("wine")
@DisplayName("Compiled clients of the served client, under Wine")
class ServeNativeTest extends ServeFixture {
    private WindowsProgram server;

    @BeforeEach
    void start() {
        server = serve();
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");
    }

    @Test
    @DisplayName("pass arguments by name, in any order, and are told which one is wrong")
    void named() {
        WindowsProgram client = kept(wine.nativeProgram("messenger-client", "named"));

        client.awaitOutput(
                "parameters 1 0",
                "a name it does not have 80020006",
                "contact anna.berg@contoso.example",
                "a parameter it does not have 80020004",
                "which is argument 0",
                "done");
        server.awaitEnd();
    }

    @Test
    @DisplayName(
            "that never come back from an event harm nobody: neither those who are served beside them, nor the end")
    void deaf() throws IOException {
        WindowsProgram client = kept(wine.nativeProgram("messenger-client", "deaf"));
        client.awaitLine("connected");

        WindowsProgram script = script(SESSION);

        assertSays(script, SESSION_SAYS.lines().toArray(String[]::new));
        client.awaitNext("heard ");
        server.awaitEnd();
        server.awaitLast("Ended. The registry is as it was before.");
    }
}
