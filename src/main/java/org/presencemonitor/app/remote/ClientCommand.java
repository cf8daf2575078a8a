package org.presencemonitor.app.remote;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.desktop.instance.InstanceRequest;
import org.presencemonitor.presence.Provider;
import picocli.CommandLine.Option;

/** A command to one of the clients that are watched. */
public class ClientCommand extends RemoteCommand {
    private final String word;

    @Option(
            names = "--provider",
            paramLabel = "APP",
            converter = ProviderOption.class,
            description = "The client with that key name (default: the one that the window shows).")
    private @Nullable Provider provider;

    /** @param word of the request */
    protected ClientCommand(String word) {
        this.word = word;
    }

    /** Empty for the one that the window shows. */
    protected final Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** A request to the client. */
    protected final InstanceRequest request(String word) {
        return InstanceRequest.of(word).with(RemoteWords.PROVIDER, provider().map(Provider::app));
    }

    @Override
    public Integer call() {
        return ask(request(word), false);
    }
}
