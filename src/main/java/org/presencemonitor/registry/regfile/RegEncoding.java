package org.presencemonitor.registry.regfile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.presencemonitor.registry.Utf16;

/** The encodings of .reg files. Each encodes a text that it has decoded to the same bytes again. */
enum RegEncoding {
    UTF_8("", "\n"),
    UTF_8_WITH_BOM("\u00ef\u00bb\u00bf", "\n"),
    /** What regedit writes. */
    UTF_16LE("\u00ff\u00fe", "\r\n"),
    /** REGEDIT4, read as code page 1252; the five bytes it leaves undefined stand for themselves, as on Windows. */
    ANSI("", "\r\n"),
    /** The same code page behind the newer header: what old tools write, and no valid UTF-8. */
    ANSI_5("", "\r\n");

    private static final String ANSI_HEADER = "REGEDIT4";
    private static final String ANSI_CHARACTERS = ansiCharacters();
    private static final int PIECE = 8192;

    /** One character per byte. */
    private final String bom;

    private final String lineEnd;

    RegEncoding(String bom, String lineEnd) {
        this.bom = bom;
        this.lineEnd = lineEnd;
    }

    /** @param file named in the error when the bytes are in no encoding of .reg files */
    static RegEncoding of(String file, byte[] bytes) {
        if (startsWith(bytes, UTF_16LE.bom())) {
            return UTF_16LE;
        }
        if (startsWith(bytes, UTF_8_WITH_BOM.bom())) {
            return UTF_8_WITH_BOM;
        }
        if (startsWith(bytes, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            throw new RegCursor(file, "").failure(0, "UTF-8 or UTF-16LE text", "UTF-16BE");
        }
        int start = 0;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\t')) {
            start++;
        }
        byte[] ansiHeader = ANSI_HEADER.getBytes(StandardCharsets.US_ASCII);
        if (startsWith(
                Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + ansiHeader.length)), ansiHeader)) {
            return ANSI;
        }
        return isUtf8(bytes) ? UTF_8 : ANSI_5;
    }

    /** What a first line should have been. */
    String expectedHeader() {
        String quoted = '"' + header() + '"';
        return this == UTF_8 || this == ANSI_5 ? quoted + " or \"" + ANSI_HEADER + '"' : quoted;
    }

    /** Whether {@code hex(1)}, {@code hex(2)} and {@code hex(7)} hold bytes of the code page and not UTF-16. */
    boolean holdsAnsiTexts() {
        return this == ANSI;
    }

    private static boolean isUtf8(byte[] bytes) {
        return validUtf8(bytes, 0) == bytes.length;
    }

    /**
     * Where the first invalid character begins; the length where there is none. Decodes piece by piece, because a whole
     * text takes twice the memory of its bytes.
     */
    private static int validUtf8(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer piece = CharBuffer.allocate(Math.min(PIECE, in.remaining() + 1));
        CoderResult result = decoder.decode(in, piece, true);
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(in, piece, true);
        }
        return in.position();
    }

    /** The first line of a file in this encoding. */
    String header() {
        return this == ANSI ? ANSI_HEADER : "Windows Registry Editor Version 5.00";
    }

    /** The line end for a file that has none yet. */
    String lineEnd() {
        return lineEnd;
    }

    String decode(String file, byte[] bytes) {
        return switch (this) {
            case UTF_8, UTF_8_WITH_BOM -> utf8(file, bytes, bom.length());
            case UTF_16LE -> utf16(file, bytes);
            case ANSI, ANSI_5 -> ansi(bytes);
        };
    }

    byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(bom.length() + text.length());
        bytes.writeBytes(bom());
        switch (this) {
            case UTF_8, UTF_8_WITH_BOM -> bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            case UTF_16LE -> bytes.writeBytes(Utf16.encode(text));
            case ANSI, ANSI_5 -> text.chars().map(ANSI_CHARACTERS::indexOf).forEach(bytes::write);
        }
        return bytes.toByteArray();
    }

    boolean canEncode(String text) {
        return switch (this) {
            case UTF_8, UTF_8_WITH_BOM -> StandardCharsets.UTF_8.newEncoder().canEncode(text);
            case UTF_16LE -> true;
            case ANSI, ANSI_5 -> text.chars().allMatch(c -> ANSI_CHARACTERS.indexOf(c) >= 0);
        };
    }

    /** Decodes the ANSI text of REGEDIT4: the file itself and each {@code hex(1)} in it. */
    static String ansi(byte[] bytes) {
        char[] text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[i] = ANSI_CHARACTERS.charAt(bytes[i] & 0xff);
        }
        return new String(text);
    }

    private byte[] bom() {
        return bom.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String utf8(String file, byte[] bytes, int from) {
        int end = validUtf8(bytes, from);
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (end < bytes.length) {
            String found = String.format(Locale.ROOT, "the byte 0x%02x", bytes[end]);
            throw new RegCursor(file, text).failure(text.length(), "a UTF-8 character", found);
        }
        return text;
    }

    private static String utf16(String file, byte[] bytes) {
        String text = Utf16.decode(bytes, UTF_16LE.bom.length());
        if (bytes.length % 2 != 0) {
            throw new RegCursor(file, text)
                    .failure(text.length(), "an even number of bytes of UTF-16 text", bytes.length + " bytes");
        }
        return text;
    }

    private static String ansiCharacters() {
        Charset codePage = Charset.forName("windows-1252");
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            try {
                characters.append(codePage.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) i})));
            } catch (CharacterCodingException undefined) {
                characters.append((char) i);
            }
        }
        return characters.toString();
    }
}
