package org.presencemonitor.app.remote;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.instance.InstanceRequest;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.NoHomeFolderException;

/**
 * {@code status} with plain arguments, answered by the running program: what a bar asks each second. The parser of
 * arguments, which takes more time than all the rest, is not loaded; whatever is not plain is left to it.
 */
public final class QuickStatus {
    private static final String DATA_DIR = "--data-dir";
    private static final String PROVIDER = "--provider";

    private @Nullable String dataDir;
    private @Nullable String provider;
    private boolean json;

    private QuickStatus() {}

    /** Empty for other arguments, such as wrong ones. */
    public static Optional<QuickStatus> of(String[] args) {
        if (args.length == 0 || !args[0].equals("status")) {
            return Optional.empty();
        }
        QuickStatus status = new QuickStatus();
        for (int i = 1; i < args.length; i++) {
            int equal = args[i].indexOf('=');
            String name = equal < 0 ? args[i] : args[i].substring(0, equal);
            String value = null;
            if (name.equals(DATA_DIR) || name.equals(PROVIDER)) {
                value = equal >= 0 ? args[i].substring(equal + 1) : ++i < args.length ? args[i] : "";
            }
            if (!status.take(equal < 0 || value != null ? name : args[i], value)) {
                return Optional.empty();
            }
        }
        return Optional.of(status);
    }

    /** Whether it is an option for the first time, with a value that is no option itself. */
    private boolean take(String name, @Nullable String value) {
        if (value == null) {
            boolean first = name.equals("--json") && !json;
            json |= first;
            return first;
        }
        if (value.isBlank() || value.startsWith("-") || value.startsWith("\"")) {
            return false;
        }
        boolean first = (name.equals(DATA_DIR) ? dataDir : provider) == null;
        if (name.equals(DATA_DIR)) {
            dataDir = value;
        } else {
            provider = value;
        }
        return first;
    }

    /** Returns the exit code; empty, with nothing printed, when no program answers. */
    public Optional<Integer> ask() {
        try {
            Path folder = dataDir == null ? DataFolder.ofThisUser().path() : Path.of(dataDir);
            InstanceRequest request =
                    InstanceRequest.of(RemoteWords.STATUS).with(RemoteWords.PROVIDER, Optional.ofNullable(provider));
            return new RemoteQuestion(folder, request, new StatusLines(json))
                    .ask(new LinePrinter(System.out), new LinePrinter(System.err));
        } catch (InvalidPathException | NoHomeFolderException e) {
            return Optional.empty();
        }
    }
}
