package org.presencemonitor.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.simulator.profile.Profile;

/** The parts of one simulated client and what they tell each other. */
final class ClientWiring {
    final Journal journal;
    final Faults faults;
    final Watchers watchers;
    final SimulatedFlag flag;
    final ProviderRegistration registration;
    final SimulatedServer server;
    final SimulatedMail mail;
    final SimulatedSession session;
    final SimulatedProcess process;
    final ClientContext parts;
    final SimulatedContacts contacts;
    private final CommunicatorSimulator client;
    private final CallInterceptor gate;

    ClientWiring(
            CommunicatorSimulator client,
            String app,
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Executor events,
            WaitStrategy waiting) {
        this.client = client;
        Supplier<Profile> profile = client::profile;
        Supplier<CancellableSchedule> plans = () -> new CancellableSchedule(scheduler, client);
        journal = new Journal(clock);
        faults = new Faults(profile.get().seed());
        CrashPoints mortality = new CrashPoints(faults, client::crash);
        watchers = new Watchers(scheduler);
        server = new SimulatedServer(client, watchers::tell);
        flag = new SimulatedFlag(registry, app, scheduler, journal, watchers::tell);
        registration = new ProviderRegistration(registry, app, scheduler, journal);
        mail = new SimulatedMail(journal::mailed, scheduler);
        ListenerQueues sinks = new ListenerQueues(events, scheduler, clock, journal, faults, mortality);
        session = new SimulatedSession(profile, server, sinks, plans.get(), mortality, new SessionNews());
        process = new SimulatedProcess(
                profile,
                plans.get(),
                plans.get(),
                journal,
                flag,
                registration,
                sinks,
                session,
                mortality,
                watchers::tell,
                this::processDied);
        gate = new CallInterceptor(journal, faults, mortality, process::end, waiting, this::forbidden);
        SimulatedAccount account = new SimulatedAccount(client, profile, session, sinks);
        parts = new ClientContext(
                client,
                profile,
                gate,
                sinks,
                session,
                new Requests(plans.get(), profile, server),
                new SimulatedDialogs(
                        client, process::classIsRegistered, () -> dialogAnswered(account), session::cancelled),
                account,
                new InstalledClientData(),
                new ContactBook(profile.get().contactList()),
                process::life);
        contacts = new SimulatedContacts(parts);
        server.serve(session);
        server.serve(parts.requests());
    }

    /** CoCreateInstance, through the gate like every call. */
    Messenger create() {
        return gate.call(CallInterceptor.CREATION, List.of(), Optional.empty(), this::created);
    }

    private Messenger created() {
        synchronized (client) {
            Refusals.ofCreation(process.classIsRegistered(), client.profile(), session.status())
                    .ifPresent(failure -> {
                        throw failure;
                    });
            return new SimulatedMessenger(parts, process.life(), process.end());
        }
    }

    private Optional<HResult> forbidden(String member) {
        synchronized (client) {
            return Refusals.ofMember(member, client.profile(), session.status());
        }
    }

    private void dialogAnswered(SimulatedAccount account) {
        account.storeCredentials();
        client.signIn();
    }

    private void processDied() {
        parts.requests().drop();
        parts.dialogs().vanish();
    }

    private final class SessionNews implements SimulatedSession.Milestones {
        @Override
        public void changed() {
            watchers.tell();
        }

        @Override
        public void began() {
            process.followSession();
        }

        @Override
        public void signedIn() {
            mail.logon();
            parts.requests().ask(contacts::arrive);
        }

        @Override
        public void ended() {
            process.followSession();
        }
    }
}
