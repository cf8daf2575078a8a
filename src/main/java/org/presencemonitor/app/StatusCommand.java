package org.presencemonitor.app;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.app.remote.ClientCommand;
import org.presencemonitor.app.remote.RemoteExit;
import org.presencemonitor.app.remote.RemoteQuestion;
import org.presencemonitor.app.remote.RemoteWords;
import org.presencemonitor.cli.PresenceLine;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.InstanceAnswer.Kind;
import org.presencemonitor.presence.Presence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the state of a client: as the running program sees it, else as it is found. */
@Command(
        name = RemoteWords.STATUS,
        description = "Print the state of the client, also when no program runs; --follow needs a running one.")
final class StatusCommand extends ClientCommand {
    @Option(names = "--json", description = "Print a line of JSON.")
    private boolean json;

    @Option(names = "--follow", description = "Print a line now and one for each change, until the program ends.")
    private boolean follow;

    StatusCommand() {
        super(RemoteWords.STATUS);
    }

    @Override
    public Integer call() {
        RemoteQuestion question = question(request(follow ? RemoteWords.FOLLOW : RemoteWords.STATUS), json);
        if (follow) {
            return question.askRunning(out(), err());
        }
        Optional<Integer> code = question.ask(out(), err());
        if (code.isPresent()) {
            return code.get();
        }
        Options options = Options.of(dataDir(), provider().map(List::of).orElse(List.of()));
        Presence found = SourceReading.once(options);
        InstanceAnswer state = new InstanceAnswer(Kind.STATUS, PresenceLine.of(found, true));
        question.lines().print(state.line(), out());
        return RemoteExit.DONE;
    }
}
