package org.presencemonitor.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.presencemonitor.app.remote.RemoteWords;
import org.presencemonitor.cli.PresenceLine;
import org.presencemonitor.cli.StatusNames;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.InstanceAnswer.Kind;
import org.presencemonitor.desktop.instance.InstanceHandler;
import org.presencemonitor.desktop.instance.InstanceRequest;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.WatchedClients.Client;
import org.presencemonitor.texts.CodeText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Replaceable;
import org.presencemonitor.thread.Subscription;

/** What the running program answers to commands of the command line, in English. Safe to use from any thread. */
final class ProgramRequests implements InstanceHandler {
    private final Replaceable<WatchedSource> source;
    private final Supplier<CompletableFuture<InstanceAnswer>> show;
    private final Runnable quit;

    /**
     * The answers for a program.
     *
     * @param show brings the window up, and completes with what came of it
     * @param quit begins the end of the program, and returns at once
     */
    ProgramRequests(
            Replaceable<WatchedSource> source, Supplier<CompletableFuture<InstanceAnswer>> show, Runnable quit) {
        this.source = source;
        this.show = show;
        this.quit = quit;
    }

    @Override
    public CompletableFuture<InstanceAnswer> answer(InstanceRequest request, Consumer<InstanceAnswer> lines) {
        if (request.word().equals(InstanceRequest.SHOW.word())) {
            return show.get();
        }
        if (request.word().equals(InstanceRequest.QUIT.word())) {
            quit.run();
            return CompletableFuture.completedFuture(InstanceAnswer.ENDING);
        }
        return switch (request.word()) {
            case RemoteWords.STATUS ->
                withClient(request, client -> completed(state(client.source().current(), isShown(client))));
            case RemoteWords.FOLLOW -> follow(request, lines);
            case RemoteWords.PROVIDERS -> providers(lines);
            case RemoteWords.START -> command(request, Commands::start);
            case RemoteWords.SIGN_IN -> command(request, Commands::signIn);
            case RemoteWords.SIGN_OUT -> command(request, Commands::signOut);
            case RemoteWords.LOG_OFF -> command(request, Commands::logOff);
            case RemoteWords.SET_STATUS -> setStatus(request);
            default -> completed(InstanceAnswer.UNKNOWN);
        };
    }

    private static CompletableFuture<InstanceAnswer> completed(InstanceAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private WatchedClients clients() {
        return source.current().shown;
    }

    private boolean isShown(Client client) {
        return client.provider().equals(clients().chosen());
    }

    private static InstanceAnswer state(Presence presence, boolean shown) {
        return new InstanceAnswer(Kind.STATUS, PresenceLine.of(presence, shown));
    }

    private CompletableFuture<InstanceAnswer> withClient(
            InstanceRequest request, Function<Client, CompletableFuture<InstanceAnswer>> answer) {
        String app = app(request).orElseGet(() -> clients().chosen().app());
        return clients().find(app).map(answer).orElseGet(() -> completed(InstanceAnswer.failed(notWatched(app))));
    }

    private static Optional<String> app(InstanceRequest request) {
        return request.details().text(RemoteWords.PROVIDER);
    }

    private String notWatched(String app) {
        return "\"" + app + "\" is not watched here. Expected one of "
                + clients().providers().stream().map(one -> one.app()).collect(Collectors.joining(", ")) + ".";
    }

    /** Every change from now on, also when another client is shown, or another source is watched. */
    private CompletableFuture<InstanceAnswer> follow(InstanceRequest request, Consumer<InstanceAnswer> lines) {
        return withClient(request, first -> {
            CompletableFuture<InstanceAnswer> end = new CompletableFuture<>();
            Subscription following = source.follow(watched -> {
                PresenceSource client = app(request)
                        .flatMap(watched.shown::find)
                        .<PresenceSource>map(Client::source)
                        .orElse(watched.shown);
                return client.subscribe(presence ->
                        lines.accept(state(presence, presence.provider().equals(watched.shown.chosen()))));
            });
            end.whenComplete((word, thrown) -> following.close());
            return end;
        });
    }

    private CompletableFuture<InstanceAnswer> providers(Consumer<InstanceAnswer> lines) {
        List<Client> all = clients().providers().stream()
                .flatMap(provider -> clients().find(provider.app()).stream())
                .toList();
        all.forEach(client -> lines.accept(state(client.source().current(), isShown(client))));
        return completed(InstanceAnswer.DONE);
    }

    private CompletableFuture<InstanceAnswer> setStatus(InstanceRequest request) {
        String wanted = request.details().text(RemoteWords.WANTED).orElse("");
        return StatusNames.parse(wanted)
                .map(status -> command(request, commands -> commands.setStatus(status)))
                .orElseGet(() -> completed(InstanceAnswer.failed(
                        "\"" + wanted + "\" is not a status. Expected " + StatusNames.expected())));
    }

    private CompletableFuture<InstanceAnswer> command(
            InstanceRequest request, Function<Commands, CompletableFuture<CommandResult>> command) {
        return withClient(
                request,
                client -> command.apply(client.commands())
                        .thenApply(result -> ended(result, client.source().current())));
    }

    private static InstanceAnswer ended(CommandResult result, Presence now) {
        Kind kind = switch (result.outcome()) {
            case DONE -> Kind.DONE;
            case TIMED_OUT -> Kind.TIMED_OUT;
            case FAILED, IGNORED, REFUSED -> Kind.FAILED;
        };
        InstanceAnswer answer = new InstanceAnswer(kind, PresenceLine.of(result, now.mail()));
        Texts english = new Texts(Locale.ROOT, ZoneId.systemDefault());
        return result.failure()
                .flatMap(why -> CodeText.specific(why, now.provider(), english))
                .map(text -> answer.saying(answer.sentence() + ". " + text.meaning() + " " + text.advice()))
                .orElse(answer);
    }
}
