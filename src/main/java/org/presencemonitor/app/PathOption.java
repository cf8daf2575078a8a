package org.presencemonitor.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder from the command line. */
final class PathOption implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("expected a path, not \"" + text + "\"");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(sentence(e));
        }
    }

    /** Why a text is no path here; most often the locale has no such letters. */
    static String sentence(InvalidPathException e) {
        String input = "\"" + e.getInput() + "\" is no path here: ";
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return charset.newEncoder().canEncode(e.getInput())
                ? input + e.getReason()
                : input + whyNoLetters(charset) + ". Choose one with UTF-8, as with LC_ALL=C.UTF-8";
    }

    private static String whyNoLetters(Charset charset) {
        String locale = locale();
        boolean named = charset.equals(StandardCharsets.US_ASCII)
                && !Set.of("C", "POSIX").contains(locale);
        return named
                ? "the locale " + locale
                        + ", or one of its parts such as LC_TIME, is not installed, and C has no such letters"
                : "the locale " + locale + " has no such letters";
    }

    /** As the C library finds it. */
    private static String locale() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(variable -> Optional.ofNullable(System.getenv(variable)).orElse(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
    }
}
