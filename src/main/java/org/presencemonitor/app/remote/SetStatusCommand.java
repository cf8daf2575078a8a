package org.presencemonitor.app.remote;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.cli.StatusNames;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Sets the status that others see. */
final class SetStatusCommand extends ClientCommand {
    @Parameters(
            paramLabel = "STATUS",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES}, or a number such as 0x000A.")
    private String status = "";

    /** The names, as one word each. */
    static final class Names implements Iterable<String> {
        private static final List<String> ALL =
                StatusNames.all().stream().map(name -> name.replace(' ', '-')).toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    SetStatusCommand() {
        super(RemoteWords.SET_STATUS);
    }

    @Override
    public Integer call() {
        if (StatusNames.parse(status).isEmpty()) {
            throw new ParameterException(
                    command().commandLine(), "\"" + status + "\" is not a status. Expected " + StatusNames.expected());
        }
        return ask(request(RemoteWords.SET_STATUS).with(RemoteWords.WANTED, Optional.of(status)), false);
    }
}
