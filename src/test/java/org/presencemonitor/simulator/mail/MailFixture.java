package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;
import static org.presencemonitor.simulator.mail.SimulatedMail.TRANSPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.mapi.spooler.Spooler;
import org.presencemonitor.testing.VirtualTime;

/** Simulated mail in virtual time. A message takes two seconds. */
abstract class MailFixture {
    static final Duration MESSAGE = ofSeconds(2);

    final VirtualTime time = new VirtualTime();
    final List<String> journal = new ArrayList<>();
    final SimulatedMail mail = new SimulatedMail(
            (who, step, result) -> journal.add(who.replace("Simulated ", "") + ": " + step + " " + result.hex()), time);
    final Spooler spooler = mail.spooler();

    void logon() {
        mail.logon();
        time.settle();
        journal.clear();
    }

    CompletableFuture<HResult> logoff() {
        CompletableFuture<HResult> answer = mail.session().logoff(0);
        time.settle();
        return answer;
    }

    long submit(String subject) {
        return mail.submit(subject).requireId();
    }

    /** A second into the message's two. */
    long sendingHalfWay() {
        long id = submit("half way");
        time.advance(ofSeconds(1));
        assertThat(messageState(id)).isEqualTo(OutboxEntry.State.IN_PROCESS);
        return id;
    }

    OutboxEntry.State messageState(long id) {
        return mail.outbox().stream()
                .filter(entry -> entry.message().id() == id)
                .map(OutboxEntry::state)
                .findFirst()
                .orElseThrow();
    }

    List<String> acceptedSubjects() {
        return mail.server().accepted().stream()
                .map(message -> message.subject())
                .toList();
    }

    MsgStore openStore(MapiSession client) {
        CompletableFuture<MsgStore> store = client.openMsgStore(STORE);
        time.settle();
        return store.join();
    }

    MsgStore openStore() {
        return openStore(spooler.client());
    }

    HResult storeLogoff(MsgStore store, FlagsPointer flags) {
        CompletableFuture<HResult> answer = store.storeLogoff(flags);
        time.settle();
        return answer.join();
    }

    MailSessionState state() {
        return mail.session().state();
    }

    ProviderState provider(String name) {
        return state().providers().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String status() {
        return provider(TRANSPORT).status().map(StatusCode::hex).orElse("no row");
    }
}
