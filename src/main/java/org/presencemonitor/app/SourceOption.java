package org.presencemonitor.app;

import java.nio.file.InvalidPathException;
import org.presencemonitor.settings.SourceChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a source from the command line. */
final class SourceOption implements ITypeConverter<SourceChoice> {
    @Override
    public SourceChoice convert(String text) {
        try {
            return SourceChoice.of(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + SourceChoice.EXPECTED + ", not \"" + text + "\""));
        } catch (InvalidPathException e) {
            throw new TypeConversionException(PathOption.sentence(e));
        }
    }
}
