package org.presencemonitor.presence.office;

import java.util.Optional;
import java.util.regex.Pattern;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProcessLookup.ProcessState;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.TextReading;

/**
 * The registry's values of one client (communicator.md 6.1). Of an installer's two views the one for 64-bit programs
 * counts, and the other where that has no such value (8, row 16).
 *
 * @param installed whether an installer's key is there, in HKLM as 64-bit programs see it or as 32-bit ones do
 * @param flag {@code UpAndRunning}, in HKCU
 * @param friendlyName the name to show
 * @param processName the program that Office looks for among the processes
 * @param guid CLSID of the class that Office creates
 * @param processState whether that program runs; looked for while the flag says 2 alone
 */
public record ProviderInfo(
        Provider provider,
        boolean installed,
        DwordReading flag,
        TextReading friendlyName,
        TextReading processName,
        TextReading guid,
        ProcessState processState) {
    private static final Pattern CLSID =
            Pattern.compile("\\{\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}}");

    ProviderInfo withProcess(ProcessState found) {
        return new ProviderInfo(provider, installed, flag, friendlyName, processName, guid, found);
    }

    /** The name to show: the friendly one, or that of the key where there is none. */
    public String name() {
        return friendlyName.text().filter(name -> !name.isBlank()).orElse(provider.app());
    }

    /** The process to look for, where one is named. */
    public Optional<String> process() {
        return processName.text().map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The class, where the text is one. */
    public Optional<String> clsid() {
        return guid.text().filter(text -> CLSID.matcher(text).matches());
    }

    /** True for the one value on which Office connects. */
    public boolean isRunning() {
        return flag.equals(new DwordReading.Value(2));
    }
}
