package org.presencemonitor.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes "written" into the file that its argument names, between two lines on standard output. */
final class UserFileProgram {
    private UserFileProgram() {}

    public static void main(String[] args) throws IOException {
        System.out.println("before");
        UserFile.write(Path.of(args[0]), "written\n".getBytes(StandardCharsets.UTF_8));
        System.out.println("after");
    }
}
