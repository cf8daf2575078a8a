package org.presencemonitor.app.remote;

import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.InstanceRequest;
import org.presencemonitor.desktop.instance.RunningInstance;
import org.presencemonitor.desktop.instance.RunningInstance.Patience;
import org.presencemonitor.print.LinePrinter;

/**
 * A question to the running program, and what is printed of its answer. A bar may ask every second: this loads neither
 * the parser of arguments nor a logger nor a JSON library.
 *
 * @param folder the data folder of the program
 * @param lines how the states are printed that it answers
 */
public record RemoteQuestion(Path folder, InstanceRequest request, StatusLines lines) {
    /**
     * Asks, and prints.
     *
     * @return the exit code; empty, with nothing printed, when no program answers
     */
    public Optional<Integer> ask(LinePrinter out, LinePrinter err) {
        try {
            return new RunningInstance(folder)
                    .ask(request, Patience.USUAL, state -> lines.print(state.line(), out))
                    .map(answer -> code(answer, err));
        } catch (RunningInstance.SilentException e) {
            err.print("The program with " + folder + " does not answer.");
            return Optional.of(RemoteExit.TIMED_OUT);
        }
    }

    /** The same, and says so when no program answers. */
    public int askRunning(LinePrinter out, LinePrinter err) {
        Optional<Integer> code = ask(out, err);
        if (code.isEmpty()) {
            err.print("No program runs with " + folder + ".");
        }
        return code.orElse(RemoteExit.NO_PROGRAM);
    }

    private int code(InstanceAnswer answer, LinePrinter err) {
        return switch (answer.kind()) {
            case DONE, SHOWN, RUNNING, STATUS, WAIT -> RemoteExit.DONE;
            case ENDING -> ending(err);
            case TIMED_OUT -> said(answer.sentence(), err, RemoteExit.TIMED_OUT);
            case FAILED -> said(answer.sentence(), err, RemoteExit.FAILED);
            case BUSY -> said("The program has too much to answer.", err, RemoteExit.TIMED_OUT);
            case REFUSED -> said("The program of another user runs with " + folder + ".", err, RemoteExit.FAILED);
            case UNKNOWN ->
                said(
                        "The program that runs is of another version, which does not know \"" + request.word() + "\".",
                        err,
                        RemoteExit.FAILED);
        };
    }

    /** The end is what was asked for, or what ends a row of states; anything else has not been done. */
    private int ending(LinePrinter err) {
        String word = request.word();
        boolean awaited = word.equals(InstanceRequest.QUIT.word()) || word.equals(RemoteWords.FOLLOW);
        return awaited ? RemoteExit.DONE : said("The program ends.", err, RemoteExit.NO_PROGRAM);
    }

    private static int said(String sentence, LinePrinter err, int code) {
        err.print(sentence);
        return code;
    }
}
