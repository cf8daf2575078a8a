package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A registry file whose flag is written by another hand, as a client would: a new file in the old one's place. */
record FlagFile(Path file) {
    private static final String DWORD = "dword:0000000";

    /** Makes the file. */
    static FlagFile in(Path folder) throws IOException {
        FlagFile flag = new FlagFile(Files.createDirectories(folder).resolve("registry.reg"));
        Files.writeString(flag.file, """
                Windows Registry Editor Version 5.00\r
                \r
                [HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator]\r
                "UpAndRunning"=dword:00000000\r
                """);
        return flag;
    }

    /** Changes the flag; the time just before it shows, as {@link System#nanoTime}. */
    long write(int value) throws IOException {
        String text = Files.readString(file);
        int digit = text.indexOf(DWORD, text.indexOf("UpAndRunning")) + DWORD.length();
        Path next = file.resolveSibling("next.reg");
        Files.writeString(next, text.substring(0, digit) + value + text.substring(digit + 1));
        long before = System.nanoTime();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return before;
    }
}
