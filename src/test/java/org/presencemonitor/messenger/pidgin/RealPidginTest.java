package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;

@Tag("desktop")
@DisplayName("A real Pidgin with a real server")
class RealPidginTest {
    private static final String USER = "user@" + TestProsody.HOST;

    @TempDir
    Path folder;

    private TestBus bus;
    private TestProsody prosody;
    private RealPidgin pidgin;
    private PidginClient client;
    private final HeardEvents heard = new HeardEvents();

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
        prosody = TestProsody.start(folder.resolve("server"), "user", "secret");
        pidgin = new RealPidgin(folder.resolve("home"), prosody.port(), TestBus.session(folder))
                .account(USER + "/x", "secret", "User One");
        client = PidginClient.open(pidgin.session());
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        client.close();
        pidgin.close();
        prosody.close();
        bus.close();
    }

    private static ConditionFactory within(int seconds) {
        return await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(20));
    }

    private void awaitStatus(int seconds, MyStatus status) throws IOException {
        try {
            within(seconds)
                    .until(() -> client.look().status().filter(status::equals).isPresent());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Not " + status + " but " + client.look() + ", heard " + heard.lines + "\nPidgin said:\n"
                            + pidgin.said() + "\nProsody said:\n" + prosody.said(),
                    e);
        }
    }

    private Messenger signedIn() throws IOException {
        pidgin.start();
        pidgin.awaitOnline(client);
        Messenger messenger = client.messenger().create();
        messenger.advise(heard);
        return messenger;
    }

    @Test
    @DisplayName("tells version, names and status; busy on the bus is seen within a second")
    void status() throws Exception {
        Messenger messenger = signedIn();
        assertThat(client.look().version().orElseThrow()).startsWith("2.");
        assertThat(messenger.mySigninName()).isEqualTo(USER + "/x");
        assertThat(messenger.myFriendlyName()).isEqualTo("User One");
        assertThat(messenger.myServiceName()).isEqualTo("XMPP");

        messenger.setMyStatus(MyStatus.BUSY);
        within(1).until(() -> heard.lines.contains("OnMyStatusChange 0x00000000 0x000A"));
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.BUSY);
        within(20).ignoreExceptions().until(() -> pidgin.file("status.xml").contains("<state>unavailable</state>"));
        assertThat(pidgin.file("status.xml")).doesNotContain("<status name=''").contains("transient='true'");
    }

    @Test
    @DisplayName("signs out and in, which its server sees, with the status of before")
    void signOutAndIn() throws Exception {
        Messenger messenger = signedIn();
        messenger.setMyStatus(MyStatus.AWAY);
        awaitStatus(2, MyStatus.AWAY);
        long disconnected = prosody.logged("Client disconnected");
        messenger.signout();
        awaitStatus(5, MyStatus.OFFLINE);
        within(5).until(() -> prosody.logged("Client disconnected") > disconnected);
        assertThat(heard.lines)
                .containsSubsequence(
                        "OnMyStatusChange 0x00000000 0x0400", "OnSignout", "OnMyStatusChange 0x00000000 0x0001");

        heard.lines.clear();
        messenger.autoSignin();
        awaitStatus(10, MyStatus.AWAY);
        assertThat(prosody.logged("Authenticated as " + USER)).isEqualTo(2);
        // A connection may be there before the account has been asked whether it is being made.
        assertThat(heard.lines)
                .filteredOn(line -> !line.equals("OnMyStatusChange 0x00000000 0x0200"))
                .containsExactly("OnSignin 0x00000000", "OnMyStatusChange 0x00000000 0x0022");
    }

    @Test
    @Tag("slow")
    @DisplayName("is signed out with the reason when its server dies, and available by itself when that is back")
    void serverDies() throws Exception {
        Messenger messenger = signedIn();
        prosody.kill();
        awaitStatus(5, MyStatus.OFFLINE);
        assertThat(heard.lines)
                .containsExactly(
                        "OnMyStatusChange 0x81000301 0x0001", "OnSignout", "OnMyStatusChange 0x00000000 0x0001");
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.OFFLINE);

        prosody.start();
        // Pidgin connects again after up to a minute.
        awaitStatus(90, MyStatus.ONLINE);
    }

    @Test
    @DisplayName("does not run within two seconds of its kill, and the object is dead")
    void killed() throws Exception {
        Messenger messenger = signedIn();
        var end = messenger.processEnd().orElseThrow().toCompletableFuture();
        pidgin.kill();
        within(2).until(() -> client.look().phase() == PidginPhase.NOT_RUNNING && end.isDone());
        assertThat(heard.lines).isEmpty();
        PidginFixture.assertFails(messenger::myStatus, HResult.RPC_E_DISCONNECTED);
    }

    @Test
    @DisplayName("that hangs answers nothing, and all of it when it goes on")
    void hangs() throws Exception {
        Messenger messenger = signedIn();
        pidgin.signal("STOP");
        CompletableFuture<MyStatus> answer = CompletableFuture.supplyAsync(messenger::myStatus);
        assertThat(answer).isNotDone();
        assertThat(client.look().phase()).isEqualTo(PidginPhase.RUNNING);
        pidgin.signal("CONT");
        assertThat(answer).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(MyStatus.ONLINE);
    }

    @Test
    @DisplayName("that quits tells OnSignout before OnAppShutdown, and nothing else")
    void quits() throws Exception {
        signedIn();
        PidginBus.quit(TestBus.address(folder));
        within(10).until(() -> client.look().phase() == PidginPhase.NOT_RUNNING);
        assertThat(heard.lines).containsExactly("OnSignout", "OnAppShutdown");
    }

    @Test
    @DisplayName("with two accounts, one with a wrong password, is signed in with the other")
    void twoAccounts() throws Exception {
        pidgin.account("nobody@" + TestProsody.HOST + "/y", "wrong", "");
        Messenger messenger = signedIn();
        within(10).until(() -> messenger.services().count() == 2);
        assertThat(messenger.services())
                .extracting(MessengerService::myStatus)
                .containsExactly(MyStatus.ONLINE, MyStatus.OFFLINE);
        assertThat(messenger.services())
                .extracting(MessengerService::myFriendlyName)
                .containsExactly("User One", "nobody@" + TestProsody.HOST + "/y");
    }

    @Test
    @DisplayName("that asks for a password is connecting, and says that its dialog is open")
    void asksForPassword() throws Exception {
        RealPidgin asking = new RealPidgin(folder.resolve("asking"), prosody.port(), TestBus.session(folder))
                .account(USER + "/x", "", "");
        try (asking) {
            asking.start();
            within(20).until(() -> client.look().phase() == PidginPhase.RUNNING);
            client.messenger().create().advise(heard);
            within(20).until(() -> heard.lines.contains("OnMyStatusChange 0x81000315 0x0200"));
            PidginFixture.assertFails(() -> client.messenger().create().autoSignin(), HResult.MSGR_E_LOGON_UI_ACTIVE);
        }
    }

    @Test
    @DisplayName("is started by its desktop entry")
    void started() throws Exception {
        assertThat(client.look().isInstalled()).isTrue();
        client.start();
        awaitStatus(30, MyStatus.ONLINE);
        PidginBus.quit(TestBus.address(folder));
        within(10).until(() -> client.look().phase() == PidginPhase.NOT_RUNNING);
    }
}
