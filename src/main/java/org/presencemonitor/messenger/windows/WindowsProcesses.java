package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Tlhelp32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.platform.win32.WinNT.TOKEN_ELEVATION;
import com.sun.jna.platform.win32.WinNT.TOKEN_INFORMATION_CLASS;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.hresult.Circumstance;

/** The processes of this user's session: whether a client runs, when it ends, and with which rights it runs. */
public final class WindowsProcesses {
    private static final Kernel32 KERNEL = Kernel32.INSTANCE;

    private WindowsProcesses() {}

    /**
     * Whether a program runs; empty when Windows does not list its processes.
     *
     * @param program its file name, in any case, with or without {@code .exe}
     */
    public static Optional<Boolean> runs(String program) {
        return find(program).map(found -> !found.isEmpty());
    }

    /** The end of the program's one process; empty when none or several run. */
    static Optional<CompletionStage<Void>> end(String program) {
        return find(program)
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> ProcessHandle.of(ids.getFirst()))
                .map(process -> process.onExit().thenAccept(ended -> {}));
    }

    /** The end of all processes of the program that run now; empty when none does. */
    static Optional<CompletionStage<Void>> endOfAll(String program) {
        List<CompletableFuture<ProcessHandle>> ends = find(program).orElse(List.of()).stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .map(ProcessHandle::onExit)
                .toList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)));
    }

    /** Compares the rights of this process and the client's, as they are now. */
    static Circumstance compareWith(String program) {
        return find(program)
                .map(ids -> ElevationCheck.compare(
                        elevation(KERNEL.GetCurrentProcess()),
                        ids.stream().map(WindowsProcesses::elevation).toList()))
                .orElse(Circumstance.UNKNOWN);
    }

    /** Process ids; empty when Windows does not list its processes. */
    private static Optional<List<Integer>> find(String program) {
        HANDLE list = KERNEL.CreateToolhelp32Snapshot(Tlhelp32.TH32CS_SNAPPROCESS, new DWORD(0));
        if (WinBase.INVALID_HANDLE_VALUE.equals(list)) {
            return Optional.empty();
        }
        try {
            List<Integer> found = new ArrayList<>();
            Tlhelp32.PROCESSENTRY32.ByReference entry = new Tlhelp32.PROCESSENTRY32.ByReference();
            for (boolean more = KERNEL.Process32First(list, entry); more; more = KERNEL.Process32Next(list, entry)) {
                int id = entry.th32ProcessID.intValue();
                if (isCalled(Native.toString(entry.szExeFile), program) && isOfThisSession(id)) {
                    found.add(id);
                }
            }
            return Optional.of(found);
        } finally {
            KERNEL.CloseHandle(list);
        }
    }

    private static boolean isCalled(String file, String program) {
        return file.equalsIgnoreCase(program) || file.equalsIgnoreCase(program + ".exe");
    }

    /** Clients of other sessions do not count; true when the session is unknown. */
    private static boolean isOfThisSession(int id) {
        IntByReference own = new IntByReference();
        IntByReference other = new IntByReference();
        return !KERNEL.ProcessIdToSessionId(KERNEL.GetCurrentProcessId(), own)
                || !KERNEL.ProcessIdToSessionId(id, other)
                || own.getValue() == other.getValue();
    }

    private static Optional<Boolean> elevation(int id) {
        HANDLE process = KERNEL.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, id);
        if (process == null) {
            return Optional.empty();
        }
        try {
            return elevation(process);
        } finally {
            KERNEL.CloseHandle(process);
        }
    }

    /** In the user's own session a token that may not be opened belongs to a process with higher rights. */
    private static Optional<Boolean> elevation(HANDLE process) {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(process, WinNT.TOKEN_QUERY, token)) {
            return Native.getLastError() == WinError.ERROR_ACCESS_DENIED ? Optional.of(true) : Optional.empty();
        }
        try {
            TOKEN_ELEVATION elevation = new TOKEN_ELEVATION();
            boolean known = Advapi32.INSTANCE.GetTokenInformation(
                    token.getValue(),
                    TOKEN_INFORMATION_CLASS.TokenElevation,
                    elevation,
                    elevation.size(),
                    new IntByReference());
            return known ? Optional.of(elevation.TokenIsElevated != 0) : Optional.empty();
        } finally {
            KERNEL.CloseHandle(token.getValue());
        }
    }
}
