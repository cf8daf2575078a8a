package org.presencemonitor.messenger.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.Circumstance;

/** Runs on Windows, as a process that is called java.exe. */
@DisplayName("The processes")
class ProcessesUnderWine {
    @Test
    @DisplayName("are found by the name of their program, in any case, with or without .exe (6.2)")
    void byName() {
        assertThat(WindowsProcesses.runs("java.exe")).contains(true);
        assertThat(WindowsProcesses.runs("JAVA")).contains(true);
        assertThat(WindowsProcesses.runs("jav")).contains(false);
        assertThat(WindowsProcesses.runs("nobody.exe")).contains(false);
    }

    @Test
    @DisplayName("have the rights of this one where Windows started both alike, and none where there is none (1.3)")
    void rights() {
        assertThat(WindowsProcesses.compareWith("java.exe")).isEqualTo(Circumstance.SAME_RIGHTS);
        assertThat(WindowsProcesses.compareWith("nobody.exe")).isEqualTo(Circumstance.NO_PROCESS);
    }
}
