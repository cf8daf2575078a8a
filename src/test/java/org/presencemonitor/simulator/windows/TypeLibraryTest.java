package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The type library")
class TypeLibraryTest {
    private static final String COMPILER = "Wine IDL Compiler version 8.0";
    /** In the header: how many types there are. */
    private static final int TYPES = 0x20;

    private static final int HEADER = 0x54;
    /** Place and length of custom data among the segments, each of 16 bytes. */
    private static final int CUSTOM_DATA = 11;

    private static final int SEGMENT = 16;

    @Test
    @DisplayName("is what widl makes of the IDL file, but for the time at which it did")
    void isCompiled(@TempDir Path folder) throws Exception {
        assumeTrue(run("widl", "-V").startsWith(COMPILER), "widl 8.0 is not installed");
        Path made = folder.resolve("messenger.tlb");

        assertThat(run(".ci/type-library", "tlb", made.toString())).isEmpty();

        assertThat(withoutTime(Files.readAllBytes(made)))
                .as("messenger.tlb; .ci/type-library makes it anew")
                .isEqualTo(withoutTime(TypeDescriptions.bytes("messenger.tlb")));
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private static byte[] withoutTime(byte[] library) {
        byte[] copy = library.clone();
        ByteBuffer fields = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN);
        int segments = HEADER + Integer.BYTES * fields.getInt(TYPES);
        int place = fields.getInt(segments + CUSTOM_DATA * SEGMENT);
        int length = fields.getInt(segments + CUSTOM_DATA * SEGMENT + Integer.BYTES);
        Arrays.fill(copy, place, place + length, (byte) 0);
        return copy;
    }
}
