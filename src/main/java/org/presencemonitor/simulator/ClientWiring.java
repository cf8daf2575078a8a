package org.presencemonitor.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.conversation.ConversationListener;
import org.presencemonitor.simulator.conversation.Conversations;
import org.presencemonitor.simulator.conversation.SimulatedConversations;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.time.TimeSource;

/** Makes the parts of one simulated client and connects them. */
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
    final ClientContext context;
    final SimulatedContacts contacts;
    final SimulatedConversations conversations;
    private final CommunicatorSimulator simulator;
    private final CallInterceptor interceptor;
    /** One sequence for each part, so that none depends on how often another one takes a time. */
    private final Random sessionTimes = new Random();

    private final Random requestTimes = new Random();
    private final Random faultTimes = new Random();
    private final Executor simulatorThread;
    private final List<RegistryDebts> debts;

    ClientWiring(
            CommunicatorSimulator simulator,
            String app,
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            TimeSource clock,
            Executor events,
            WaitStrategy waiting) {
        this.simulator = simulator;
        Supplier<Profile> profile = simulator::profile;
        Supplier<CancellableSchedule> newSchedule = () -> new CancellableSchedule(scheduler, simulator);
        journal = new Journal(clock);
        beginRandomTimes();
        faults = new Faults(faultTimes);
        CrashPoints crashPoints = new CrashPoints(faults, simulator::crash);
        watchers = new Watchers(scheduler);
        server = new SimulatedServer(simulator, watchers::report);
        RegistryDebts ofFlag = new RegistryDebts("The flag of " + app, scheduler);
        RegistryDebts ofProvider = new RegistryDebts("The registration of " + app, scheduler);
        RegistryDebts ofExternalFlag = new RegistryDebts("The flag of " + app + " for other programs", scheduler);
        simulatorThread = scheduler;
        debts = List.of(ofFlag, ofProvider, ofExternalFlag);
        flag = new SimulatedFlag(registry, app, scheduler, ofFlag, journal, watchers::report);
        registration = new ProviderRegistration(registry, app, scheduler, ofProvider, journal);
        mail = new SimulatedMail(journal::mailed, scheduler);
        ListenerQueues listeners = new ListenerQueues(events, scheduler, clock, journal, faults, crashPoints);
        session = new SimulatedSession(
                profile, server, listeners, newSchedule.get(), crashPoints, new SessionMilestones(), sessionTimes);
        process = new SimulatedProcess(
                profile,
                newSchedule.get(),
                newSchedule.get(),
                journal,
                flag,
                ofExternalFlag,
                registration,
                listeners,
                session,
                crashPoints,
                watchers::report,
                this::processEnded);
        interceptor = new CallInterceptor(journal, faults, crashPoints, process::lifetime, waiting, this::forbidden);
        SimulatedAccount account = new SimulatedAccount(simulator, profile, session, listeners);
        context = new ClientContext(
                simulator,
                profile,
                interceptor,
                listeners,
                session,
                new Requests(newSchedule.get(), profile, server, requestTimes),
                new SimulatedDialogs(
                        simulator, process::classIsRegistered, () -> dialogAnswered(account), session::cancelled),
                new Conversations(this::conversationEvents),
                account,
                new ContactBook(profile.get().contactList()),
                process::lifetime);
        contacts = new SimulatedContacts(context);
        conversations = new SimulatedConversations(
                simulator,
                this::inStep,
                context.conversations(),
                context::signedIn,
                () -> profile.get().identity().signinName());
        server.serve(session);
        server.serve(context.requests());
    }

    /** Random times begin anew, as the seed of the present profile has them. */
    void beginRandomTimes() {
        long seed = simulator.profile().seed();
        sessionTimes.setSeed(seed);
        requestTimes.setSeed(seed);
        faultTimes.setSeed(seed);
    }

    /** Whether the registry has all that the client has written. From any thread. */
    boolean owesNothing() {
        return debts.stream().allMatch(RegistryDebts::isEmpty);
    }

    /** Tries what the client still owes the registry, after all that the simulator's thread has to do before. */
    CompletableFuture<Void> payDebts() {
        CompletableFuture<Void> tried = new CompletableFuture<>();
        simulatorThread.execute(() -> {
            debts.forEach(RegistryDebts::pay);
            tried.complete(null);
        });
        return tried;
    }

    /** Stops watching the registry; what the client still owes it is tried a last time. */
    void close() {
        flag.close();
        registration.close();
        simulatorThread.execute(() -> debts.forEach(RegistryDebts::close));
    }

    /** CoCreateInstance, intercepted like every call. */
    Messenger create() {
        return interceptor.call(
                MessengerCalls.CREATION, List.of(), Optional.empty(), this::created, made -> HResult.S_OK);
    }

    private Messenger created() {
        synchronized (simulator) {
            Refusals.ofCreation(process.classIsRegistered(), simulator.profile(), session.status())
                    .ifPresent(failure -> {
                        throw failure;
                    });
            return new SimulatedMessenger(context, process.lifetime());
        }
    }

    private Optional<HResult> forbidden(String member) {
        synchronized (simulator) {
            return Refusals.ofMember(member, simulator.profile(), session.status());
        }
    }

    private ConversationListener conversationEvents() {
        return new ConversationEvents(context, journal, watchers::report);
    }

    private void inStep(Runnable step) {
        synchronized (simulator) {
            CrashPoints.runUntilCrash(step);
        }
    }

    private void dialogAnswered(SimulatedAccount account) {
        account.storeCredentials();
        simulator.signIn();
    }

    private void processEnded() {
        context.requests().drop();
        context.dialogs().dismiss();
        context.conversations().dismiss();
    }

    private final class SessionMilestones implements SimulatedSession.Milestones {
        @Override
        public void changed() {
            watchers.report();
        }

        @Override
        public void beganOrEnded() {
            process.followSession();
        }

        @Override
        public void signedIn() {
            mail.logon();
            BooleanSupplier sameSession = context.thisSession();
            context.requests().ask(() -> {
                if (sameSession.getAsBoolean()) {
                    contacts.arrive();
                }
            });
        }
    }
}
