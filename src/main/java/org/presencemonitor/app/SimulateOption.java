package org.presencemonitor.app;

import java.util.Optional;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.simulator.profile.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A client to simulate.
 *
 * @param app its key name below {@code IM Providers}
 * @param profile empty for that of {@code --profile}
 */
record SimulateOption(String app, Optional<Profile> profile) {
    /** Reads {@code APP} and {@code APP=PROFILE}. */
    static final class Converter implements ITypeConverter<SimulateOption> {
        @Override
        public SimulateOption convert(String text) {
            int equals = text.indexOf('=');
            String app = new ProviderOption()
                    .convert(equals < 0 ? text : text.substring(0, equals))
                    .app();
            return new SimulateOption(
                    app, equals < 0 ? Optional.empty() : Optional.of(profile(text.substring(equals + 1))));
        }

        private static Profile profile(String name) {
            return ProfileNames.find(name).orElseThrow(() -> new TypeConversionException(ProfileNames.unknown(name)));
        }
    }
}
