package org.presencemonitor.presence.office;

import java.util.Optional;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.registry.UpAndRunning;

/**
 * How far Office comes on its documented way to the default client, as far as the registry tells (communicator.md 6.2):
 * {@code DefaultIMApp}, then {@code UpAndRunning}, then the installer's data; on 2 it looks for the process and creates
 * the class, which no registry shows. After any error Office backs out, and does not try again while it runs.
 *
 * @param step where Office is
 * @param verdict what it does there
 * @param value name of the registry value that decides; empty at {@link Step#PROCESS}
 */
public record OfficeChain(Step step, Verdict verdict, Optional<String> value) {
    /** The way, in its order. */
    public enum Step {
        /** Which client is the default. */
        DEFAULT_APP,
        /** Whether that client is up; Office keeps watching this one. */
        UP_AND_RUNNING,
        /** Which program and which class it is. */
        PROVIDER_DATA,
        /** The process is looked for and the class created. */
        PROCESS
    }

    /** What Office does at a step. */
    public enum Verdict {
        /** Nothing is wrong so far. */
        GOES_ON,
        /** The client is not up: Office connects once the flag says 2. */
        WAITS,
        /** Something is missing or wrong, and stays so for Office until it is started anew. */
        BACKS_OUT,
        /** The registry cannot be read. */
        UNKNOWN
    }

    static OfficeChain of(ProviderList list) {
        if (list.unreadable().isPresent()) {
            return new OfficeChain(Step.DEFAULT_APP, Verdict.UNKNOWN, Optional.of(ImProviders.DEFAULT_APP));
        }
        Optional<ProviderInfo> found = list.defaultProvider();
        if (found.isEmpty()) {
            // A name that nobody has leads on to a flag that never comes, and to data that is not there.
            boolean named =
                    list.defaultApp().text().filter(name -> !name.isEmpty()).isPresent();
            return named
                    ? backsOut(Step.PROVIDER_DATA, ImProviders.PROCESS_NAME)
                    : backsOut(Step.DEFAULT_APP, ImProviders.DEFAULT_APP);
        }
        return of(found.get());
    }

    private static OfficeChain of(ProviderInfo info) {
        if (info.flag() instanceof DwordReading.WrongType) {
            return backsOut(Step.UP_AND_RUNNING, UpAndRunning.NAME);
        }
        if (isMissing(info.processName())) {
            return backsOut(Step.PROVIDER_DATA, ImProviders.PROCESS_NAME);
        }
        if (info.clsid().isEmpty()) {
            return backsOut(Step.PROVIDER_DATA, ImProviders.GUID);
        }
        return info.isRunning()
                ? new OfficeChain(Step.PROCESS, Verdict.GOES_ON, Optional.empty())
                : new OfficeChain(Step.UP_AND_RUNNING, Verdict.WAITS, Optional.of(UpAndRunning.NAME));
    }

    private static boolean isMissing(TextReading reading) {
        return reading.text().filter(text -> !text.isBlank()).isEmpty();
    }

    private static OfficeChain backsOut(Step step, String value) {
        return new OfficeChain(step, Verdict.BACKS_OUT, Optional.of(value));
    }
}
