package org.presencemonitor.file;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** File names as code outside Java takes them. */
public final class NativeNames {
    private NativeNames() {}

    /**
     * The character set in which Java writes a name for the system: that of the user's locale on Unix, where a name is
     * a row of bytes. A library that opens the same file has to be given the same bytes. On Windows, where names are
     * text, libraries for all systems take UTF-8.
     */
    public static Charset charset() {
        return File.separatorChar == '\\'
                ? StandardCharsets.UTF_8
                : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);
    }

    /** Whether a name is the same bytes in UTF-8, which some parts of Java take for the locale's character set. */
    public static boolean isSameInUtf8(Path path, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || path.toString().chars().allMatch(letter -> letter < 0x80);
    }
}
