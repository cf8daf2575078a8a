package org.presencemonitor.cli;

import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a provider from the command line: the name of its key below {@code IM Providers}. */
public final class ProviderOption implements ITypeConverter<Provider> {
    @Override
    public Provider convert(String text) {
        String name = text.strip();
        String expected = RegistryNames.expectedInsteadOfName(name);
        if (expected != null) {
            throw new TypeConversionException("expected " + expected + ", not " + RegistryNames.quote(name));
        }
        return new Provider(name);
    }
}
