package org.presencemonitor.app.remote;

import org.presencemonitor.desktop.instance.InstanceRequest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that differ in their word alone, and those with a parameter more. */
public final class RemoteCommands {
    private RemoteCommands() {}

    /** Adds them and what needs no program beside it, in the order in which the help lists them. */
    public static CommandLine addTo(CommandLine main) {
        add(main, RemoteWords.START, new ClientCommand(RemoteWords.START), "Start the client.");
        add(main, RemoteWords.SIGN_IN, new ClientCommand(RemoteWords.SIGN_IN), "Sign in.");
        add(main, RemoteWords.SIGN_OUT, new ClientCommand(RemoteWords.SIGN_OUT), "Sign out.");
        add(main, RemoteWords.LOG_OFF, new ClientCommand(RemoteWords.LOG_OFF), "End the mail session.");
        add(main, RemoteWords.SET_STATUS, new SetStatusCommand(), "Set the status that others see.");
        add(main, RemoteWords.PROVIDERS, new ProvidersCommand(), "Print the clients that are watched.");
        add(main, "show", new PlainCommand(InstanceRequest.SHOW), "Bring the window of the running program up.");
        add(main, "quit", new PlainCommand(InstanceRequest.QUIT), "End the running program, and wait for its end.");
        // A negative number is no option.
        main.addSubcommand(new CommandLine(new ExplainCommand()).setUnmatchedOptionsArePositionalParams(true));
        return main;
    }

    private static void add(CommandLine main, String name, RemoteCommand command, String description) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(name);
        spec.usageMessage().description(description);
        main.addSubcommand(name, spec);
    }
}
