package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.ContactList;
import org.presencemonitor.simulator.profile.Identity;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.FlagAfterCrash;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.presencemonitor.simulator.profile.Profile.FriendlyNameSignedOut;
import org.presencemonitor.simulator.profile.Profile.SignedOut;
import org.presencemonitor.simulator.profile.Profile.StatusWrites;
import org.presencemonitor.simulator.profile.ProfileBuilder;
import org.presencemonitor.simulator.profile.Timing;

@DisplayName("A profile")
class ProfileTest extends SimulatorFixture {
    private static final Profile BASE = Profile.communicator2007R2();
    private static final Latency SLOW = Latency.fixed(ofSeconds(9));

    /** One change for each field, in the order of the fields. */
    private static final List<UnaryOperator<ProfileBuilder>> CHANGES = List.of(
            to -> to.signinName("other@contoso.example"),
            to -> to.friendlyName("Other User"),
            to -> to.serviceName("Other Service"),
            to -> to.serviceId("{00000000-0000-0000-0000-000000000001}"),
            to -> to.startTakes(ofSeconds(9)),
            to -> to.findingTakes(ofSeconds(9)),
            to -> to.connectingTakes(SLOW),
            to -> to.synchronizingTakes(SLOW),
            to -> to.serverAnswersAfter(SLOW),
            to -> to.logonTimeout(ofSeconds(9)),
            to -> to.signsInAtStart(false),
            to -> to.onSigninFirst(false),
            to -> to.flashesOffline(true),
            to -> to.reconnects(false),
            to -> to.statusWrites(StatusWrites.HONOURED),
            to -> to.signedOut(SignedOut.MEMBERS_FAIL),
            to -> to.creationFails(Optional.of(HResult.E_FAIL)),
            to -> to.writesFlag(false),
            to -> to.flagSignedOut(FlagSignedOut.FALLS_TO_0),
            to -> to.flagAfterCrash(FlagAfterCrash.CLEARED),
            to -> to.friendlyNameSignedOut(FriendlyNameSignedOut.FAILS),
            to -> to.contactList(ContactList.empty()),
            to -> to.defaultClaim(OfficeDefaultClaim.NEVER),
            to -> to.seed(1));

    @Test
    @DisplayName("can be changed field by field, and nothing else changes with it")
    void everyField() {
        int fields = Profile.class.getRecordComponents().length
                - 2
                + Identity.class.getRecordComponents().length
                + Timing.class.getRecordComponents().length;
        assertThat(CHANGES).hasSize(fields);
        assertThat(CHANGES.stream().map(change -> change.apply(BASE.toBuilder()).build()))
                .doesNotHaveDuplicates()
                .doesNotContain(BASE)
                .allSatisfy(changed -> assertThat(differences(changed)).isEqualTo(1));
        assertThat(BASE.toBuilder().build()).isEqualTo(BASE);
    }

    private static long differences(Profile changed) {
        List<Object> before = fields(BASE).toList();
        List<Object> after = fields(changed).toList();
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .count();
    }

    /** A profile's own, and those of the records that group them. */
    private static Stream<Object> fields(Object grouping) {
        return Stream.of(grouping.getClass().getRecordComponents())
                .map(component -> value(component, grouping))
                .flatMap(value ->
                        value instanceof Identity || value instanceof Timing ? fields(value) : Stream.of(value));
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its accessor", e);
        }
    }

    @Test
    @DisplayName("has one response time for all the server is asked")
    void responseTime() {
        Profile slow = BASE.toBuilder().responseTime(SLOW).build();

        assertThat(List.of(
                        slow.timing().connectingTakes(),
                        slow.timing().synchronizingTakes(),
                        slow.timing().serverAnswersAfter()))
                .containsOnly(SLOW);
    }

    @Test
    @DisplayName("is named on the page on profiles, each preset with what it does")
    void page() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/profiles.md"));

        assertThat(Profile.presets().keySet())
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Nested
    @DisplayName("whose flag falls at the sign-out")
    class FallingFlag {
        @Test
        @DisplayName("says 0 at its end and 2 at the next sign-in; the class stays (6.4)")
        void falls() {
            client = with(Profile.flagFallsAtSignOut());
            signedIn();
            client.messengerFactory().create().signout();
            time.advance(ofMillis(799));
            assertThat(flag()).isEqualTo(value(2));

            time.advance(ofMillis(1));
            assertThat(flag()).isEqualTo(value(0));
            assertThat(client.messengerFactory().create().myServiceName()).isNotEmpty();

            client.signIn();
            time.settle();
            assertThat(flag()).isEqualTo(value(2));
            assertThat(client.journal().registry())
                    .containsExactly(
                            "UpAndRunning = 1",
                            "class registered",
                            "UpAndRunning = 2",
                            "UpAndRunning = 0",
                            "UpAndRunning = 2");
        }

        @Test
        @DisplayName("never says 2 when it comes up signed out")
        void signedOutFromTheStart() {
            client = with(Profile.flagFallsAtSignOut().toBuilder()
                    .signsInAtStart(false)
                    .build());
            signedIn();

            assertThat(client.journal().registry()).doesNotContain("UpAndRunning = 2");
            assertThat(flag()).isEqualTo(value(0));
        }
    }

    @Nested
    @DisplayName("changed while the client runs")
    class Changed {
        @Test
        @DisplayName("moves the flag at once where the new one has it otherwise (6.4)")
        void flagFollows() {
            signedIn();
            client.messengerFactory().create().signout();
            time.advance(ofSeconds(1));
            assertThat(flag()).isEqualTo(value(2));

            client.change(now ->
                    now.toBuilder().flagSignedOut(FlagSignedOut.FALLS_TO_0).build());
            time.settle();
            assertThat(flag()).isEqualTo(value(0));
        }

        @Test
        @DisplayName("announces the client that has kept quiet so far")
        void announces() {
            client = with(Profile.missingKey());
            signedIn();
            client.change(now -> now.toBuilder().writesFlag(true).build());
            time.settle();

            assertThat(flag()).isEqualTo(value(2));
        }

        @Test
        @DisplayName("answers the next call by the new one")
        void answers() {
            signedIn();
            client.change(
                    now -> now.toBuilder().signinName("other@contoso.example").build());

            assertThat(client.messengerFactory().create().mySigninName()).isEqualTo("other@contoso.example");
        }
    }
}
