package org.presencemonitor.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version Maven built. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {ofThisProgram()};
    }

    /** {@code Presence Monitor} and its number. */
    static String ofThisProgram() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return "Presence Monitor " + build.getProperty("version", "(unknown version)");
    }
}
