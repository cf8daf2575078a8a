package org.presencemonitor.app.source;

import org.presencemonitor.messenger.windows.WindowsProcesses;
import org.presencemonitor.presence.office.ProcessLookup;

/** Looks among the processes of this Windows. */
final class WindowsProcessLookup implements ProcessLookup {
    @Override
    public ProcessState stateOf(String program) {
        return WindowsProcesses.runs(program)
                .map(runs -> runs ? ProcessState.RUNS : ProcessState.MISSING)
                .orElse(ProcessState.UNKNOWN);
    }
}
