package org.presencemonitor.app.remote;

import org.presencemonitor.desktop.instance.InstanceRequest;

/** A command without options of its own. */
final class PlainCommand extends RemoteCommand {
    private final InstanceRequest request;

    PlainCommand(InstanceRequest request) {
        this.request = request;
    }

    @Override
    public Integer call() {
        return ask(request, false);
    }
}
