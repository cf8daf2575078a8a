package org.presencemonitor.hresult;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult.Api;

/**
 * The codes that communicator.md lists, read from a file in its own form: Messenger's as what is added to a base (3.1).
 */
public final class ReferenceCodes {
    private static final int MSGR_E = 0x81000300;
    private static final int MSGR_S = 0x01000300;
    private static final List<String[]> LINES = read();

    private ReferenceCodes() {}

    /** A code as the API that answers it calls it. */
    public record Code(Api api, HResult hresult, String name) {}

    /** All of 3.3, 3.4 and 7.4. */
    public static Stream<Code> all() {
        return LINES.stream().filter(line -> !line[0].equals("SIGN_IN")).map(ReferenceCodes::code);
    }

    /** Those that a user should understand: all of 3.2, 3.4 and 7.4. */
    public static Stream<Code> forUsers() {
        Set<String> signIn = LINES.stream()
                .filter(line -> line[0].equals("SIGN_IN"))
                .map(line -> "MSGR_E_" + line[2])
                .collect(Collectors.toSet());
        return all().filter(code -> code.api() != Api.MESSENGER || signIn.contains(code.name()));
    }

    private static Code code(String[] line) {
        int number = Integer.parseUnsignedInt(line[1], 16);
        return switch (line[0]) {
            case "MSGR_E" -> new Code(Api.MESSENGER, new HResult(MSGR_E + number), "MSGR_E_" + line[2]);
            case "MSGR_S" -> new Code(Api.MESSENGER, new HResult(MSGR_S + number), "MSGR_S_" + line[2]);
            default -> new Code(Api.valueOf(line[0]), new HResult(number), line[2]);
        };
    }

    private static List<String[]> read() {
        String file = "communicator-codes.txt";
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceCodes.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
