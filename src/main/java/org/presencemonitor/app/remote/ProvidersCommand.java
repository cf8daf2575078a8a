package org.presencemonitor.app.remote;

import org.presencemonitor.desktop.instance.InstanceRequest;
import picocli.CommandLine.Option;

/** Prints a line for each client that is watched. */
final class ProvidersCommand extends RemoteCommand {
    @Option(names = "--json", description = "Print each as a line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return ask(InstanceRequest.of(RemoteWords.PROVIDERS), json);
    }
}
