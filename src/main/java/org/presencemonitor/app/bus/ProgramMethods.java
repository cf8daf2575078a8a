package org.presencemonitor.app.bus;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.BusError;
import org.presencemonitor.bus.BusTable;
import org.presencemonitor.cli.CommandWords;
import org.presencemonitor.cli.RawValues;
import org.presencemonitor.cli.StatusNames;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.print.ThrownReason;

/** The members of the program's object, and what they do. */
final class ProgramMethods {
    static final String CHAIN = "Chain";

    static final BusTable<ProgramMethods> TABLE = new BusTable<ProgramMethods>(ProgramOnBus.NAME, true)
            .method("Start", "", "", (program, a) -> program.run(Commands::start))
            .method("SignIn", "", "", (program, a) -> program.run(Commands::signIn))
            .method("SignOut", "", "", (program, a) -> program.run(Commands::signOut))
            .method("LogOff", "", "", (program, a) -> program.run(Commands::logOff))
            .method("SetStatus", "s:status", "", (program, a) -> program.setStatus(a.text(0)))
            .method("Show", "", "", (program, a) -> program.showWindow())
            .action("Quit", "", (program, a) -> program.window.quit())
            .property("State", "s", program -> program.value("State"))
            .property("Status", "s", program -> program.value("Status"))
            .property("Since", "s", program -> program.value("Since"))
            .property("SigninName", "s", program -> program.value("SigninName"))
            .property("Provider", "s", program -> program.value("Provider"))
            .property(CHAIN, "a(ss)", program -> sendable(program.value(CHAIN)));

    private final ProgramWindow window;
    private final CommandLimit limit = new CommandLimit(System::nanoTime);
    private final AtomicReference<@Nullable CompletableFuture<?>> showing = new AtomicReference<>();
    private volatile Presence shown;
    private volatile Commands commands;

    ProgramMethods(Presence first, Commands commands, ProgramWindow window) {
        this.shown = first;
        this.commands = commands;
        this.window = window;
    }

    void show(Presence next) {
        shown = next;
    }

    void command(Commands next) {
        commands = next;
    }

    private Object value(String property) {
        Object value = values(shown).get(property);
        return value == null ? "" : value;
    }

    /** The properties by their names; the chain as pairs. */
    static Map<String, Object> values(Presence presence) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("State", RawValues.state(presence));
        values.put("Status", presence.session().status().map(MyStatus::hex).orElse(""));
        values.put(
                "Since",
                presence.since().instant().truncatedTo(ChronoUnit.MILLIS).toString());
        values.put("SigninName", presence.session().signinName());
        values.put("Provider", presence.provider().app());
        values.put(CHAIN, List.copyOf(RawValues.links(presence, ZoneOffset.UTC).entrySet()));
        return values;
    }

    /** The chain as the bus takes it: an array of structs. */
    static Object sendable(Object chain) {
        return chain instanceof List<?> links
                ? links.stream().map(ProgramMethods::struct).toList()
                : List.of();
    }

    private static Object struct(Object link) {
        return link instanceof Map.Entry<?, ?> entry ? new Object[] {entry.getKey(), entry.getValue()} : link;
    }

    private CompletionStage<?> setStatus(String written) {
        MyStatus status = StatusNames.parse(written)
                .orElseThrow(() -> BusError.standard(
                        "InvalidArgs", "No status is called \"" + written + "\": " + StatusNames.expected()));
        return run(now -> now.setStatus(status));
    }

    private CompletionStage<?> run(Function<Commands, CompletableFuture<CommandResult>> command) {
        limit.begin();
        return command.apply(commands)
                .whenComplete((result, thrown) -> limit.end())
                .thenApply(ProgramMethods::checked);
    }

    private static Object checked(CommandResult result) {
        if (result.outcome() == CommandOutcome.DONE) {
            return "";
        }
        String sentence = CommandWords.result(result);
        throw result.failure()
                .map(why -> new BusError(
                        BusNames.error(why.hresult(), why.api()), BusNames.message(why.hresult(), sentence)))
                .orElseGet(() -> new BusError(BusNames.ERROR + reason(result), sentence));
    }

    /** {@code SignedOut}, {@code TimedOut}. */
    private static String reason(CommandResult result) {
        String constant =
                result.whyNot().map(Enum::name).orElse(result.outcome().name());
        StringBuilder words = new StringBuilder();
        for (String word : List.of(constant.split("_"))) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** However often it is asked for, the window is brought up once at a time. */
    private CompletionStage<?> showWindow() {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<?> under = showing.compareAndExchange(null, mine);
        if (under != null) {
            return under;
        }
        window.show().whenComplete((shown, why) -> {
            showing.set(null);
            if (why == null) {
                mine.complete("");
            } else {
                Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
                mine.completeExceptionally(new BusError(BusNames.ERROR + "NoWindow", ThrownReason.of(cause)));
            }
        });
        return mine;
    }
}
