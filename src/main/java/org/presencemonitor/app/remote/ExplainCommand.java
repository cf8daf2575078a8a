package org.presencemonitor.app.remote;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.texts.CodeText;
import org.presencemonitor.texts.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an HRESULT means. The same number may mean different things, by the API that answers with it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Say what an HRESULT means, and what to do.",
        footer = {"", "Exit code: 0 when it is known, 1 when it is not, 2 for what is no HRESULT."})
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "CODE",
            description = "A number such as 0x8100031E or -2130705634, or a name such as MSGR_E_NOT_LOGGED_ON.")
    private String code = "";

    private record Meaning(HResult result, Api api) {
        String name() {
            return result.name(api);
        }
    }

    @Override
    public Integer call() {
        CommandSpec spec = Optional.ofNullable(command).orElseThrow();
        LinePrinter out = new LinePrinter(spec.commandLine().getOut());
        Optional<HResult> number = number(code);
        List<Meaning> meanings = number.map(ExplainCommand::meanings).orElseGet(() -> named(code));
        if (meanings.isEmpty() && number.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + code + "\" is no HRESULT that is known here. Expected a number such as 0x8100031E, or a name"
                            + " such as MSGR_E_NOT_LOGGED_ON.");
        }
        meanings.forEach(meaning -> print(meaning, out));
        if (meanings.isEmpty()) {
            HResult unknown = number.orElseThrow();
            new LinePrinter(spec.commandLine().getErr())
                    .print(unknown.hex() + " has no name here; it is "
                            + (unknown.failed() ? "a failure." : "a success."));
            return RemoteExit.FAILED;
        }
        return RemoteExit.DONE;
    }

    private static void print(Meaning meaning, LinePrinter out) {
        CodeText text = CodeText.of(
                meaning.result(), meaning.api(), Provider.COMMUNICATOR, new Texts(Locale.ROOT, ZoneId.systemDefault()));
        out.print(meaning.name() + " (" + text.number() + ")");
        out.print("  " + text.meaning());
        out.print("  " + text.advice());
    }

    /** By each API that has a name of its own for it. */
    private static List<Meaning> meanings(HResult result) {
        List<Meaning> known = new ArrayList<>();
        for (Api api : Api.values()) {
            Meaning meaning = new Meaning(result, api);
            boolean named = !meaning.name().equals(result.hex());
            if (named && known.stream().noneMatch(other -> other.name().equals(meaning.name()))) {
                known.add(meaning);
            }
        }
        return known;
    }

    private static List<Meaning> named(String name) {
        for (Api api : Api.values()) {
            Optional<HResult> result = HResult.named(name, api);
            if (result.isPresent()) {
                return List.of(new Meaning(result.get(), api));
            }
        }
        return List.of();
    }

    /** Hexadecimal with 0x or with eight digits, or decimal with or without a sign. */
    private static Optional<HResult> number(String text) {
        String digits = text.strip();
        try {
            if (digits.regionMatches(true, 0, "0x", 0, 2)) {
                return Optional.of(new HResult(Integer.parseUnsignedInt(digits, 2, digits.length(), 16)));
            }
            if (digits.matches("[0-9A-Fa-f]{8}")) {
                return Optional.of(new HResult(Integer.parseUnsignedInt(digits, 16)));
            }
            long decimal = Long.parseLong(digits);
            boolean fits = decimal >= Integer.MIN_VALUE && decimal <= 0xFFFFFFFFL;
            return fits ? Optional.of(new HResult((int) decimal)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
