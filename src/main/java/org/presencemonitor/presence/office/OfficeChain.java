package org.presencemonitor.presence.office;

import java.util.Optional;
import org.presencemonitor.presence.office.ProcessLookup.ProcessState;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.UpAndRunning;

/**
 * How far Office comes in its documented search for the default client, as far as the registry shows (communicator.md
 * 6.2): {@code DefaultIMApp}, then {@code UpAndRunning}, then the installer's data; on 2 it looks for the process, and
 * creates the class, which no registry shows. After any error Office backs out, and does not try again while it runs.
 *
 * @param verdict the action of Office at that step
 * @param value name of the registry value that decides; empty at {@link ChainStep#PROCESS}
 */
public record OfficeChain(ChainStep step, Verdict verdict, Optional<String> value) {
    /** The steps in their order. */
    public enum ChainStep {
        /** Looks which client is the default. */
        DEFAULT_APP,
        /** Looks whether that client is running, and keeps watching the flag. */
        UP_AND_RUNNING,
        /** Looks for its program and class. */
        PROVIDER_DATA,
        /** Looks for the process and creates the class. */
        PROCESS
    }

    /** The action of Office at a step. */
    public enum Verdict {
        /** Nothing is wrong so far. */
        GOES_ON,
        /** The client is not running: Office connects once the flag says 2. */
        WAITS,
        /** Something is missing or wrong, and stays so for Office until it is started anew. */
        BACKS_OUT,
        /** The registry cannot be read. */
        UNKNOWN
    }

    static OfficeChain of(ProviderList list) {
        if (list.unreadable().isPresent()) {
            return new OfficeChain(ChainStep.DEFAULT_APP, Verdict.UNKNOWN, Optional.of(ImProviders.DEFAULT_APP));
        }
        Optional<ProviderInfo> found = list.defaultProvider();
        if (found.isEmpty()) {
            // With a name that no client has, Office waits for its flag and then finds no installer's data.
            boolean named =
                    list.defaultApp().text().filter(name -> !name.isEmpty()).isPresent();
            return named
                    ? backsOut(ChainStep.PROVIDER_DATA, ImProviders.PROCESS_NAME)
                    : backsOut(ChainStep.DEFAULT_APP, ImProviders.DEFAULT_APP);
        }
        return of(found.get());
    }

    private static OfficeChain of(ProviderInfo info) {
        if (info.flag() instanceof DwordReading.WrongType || info.flag() instanceof DwordReading.Unreadable) {
            return backsOut(ChainStep.UP_AND_RUNNING, UpAndRunning.NAME);
        }
        if (info.process().isEmpty()) {
            return backsOut(ChainStep.PROVIDER_DATA, ImProviders.PROCESS_NAME);
        }
        if (info.clsid().isEmpty()) {
            return backsOut(ChainStep.PROVIDER_DATA, ImProviders.GUID);
        }
        if (!info.isRunning()) {
            return new OfficeChain(ChainStep.UP_AND_RUNNING, Verdict.WAITS, Optional.of(UpAndRunning.NAME));
        }
        Verdict verdict = info.processState() == ProcessState.MISSING ? Verdict.BACKS_OUT : Verdict.GOES_ON;
        return new OfficeChain(ChainStep.PROCESS, verdict, Optional.empty());
    }

    private static OfficeChain backsOut(ChainStep step, String value) {
        return new OfficeChain(step, Verdict.BACKS_OUT, Optional.of(value));
    }
}
