package org.presencemonitor.registry.regfile;

import java.io.ByteArrayOutputStream;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.Utf16;

/** Reads the data after the {@code =} of a value. */
final class RegDataParser {
    private static final String DWORD = "dword: with 1 to 8 hexadecimal digits";
    private static final String BYTE = "a byte of 1 or 2 hexadecimal digits";

    private final RegCursor cursor;
    private final RegEncoding encoding;

    RegDataParser(RegCursor cursor, RegEncoding encoding) {
        this.cursor = cursor;
        this.encoding = encoding;
    }

    RegistryValue parse() {
        int start = cursor.position();
        if (cursor.at('"')) {
            return new Text(quoted());
        }
        if (cursor.accept("dword:")) {
            return dword(start);
        }
        if (cursor.accept("hex:")) {
            return RegistryValue.of(3, bytes());
        }
        if (cursor.accept("hex(")) {
            return ofType(start);
        }
        throw cursor.failure("\"text\", dword:, hex: or - after =");
    }

    /** Reads text in quotation marks. */
    String quoted() {
        int open = cursor.position();
        cursor.accept("\"");
        StringBuilder text = new StringBuilder();
        while (!cursor.at('"')) {
            if (cursor.atEnd()) {
                throw cursor.failure(open, "a closing quotation mark", "the end of the file");
            }
            if (cursor.at('\0')) {
                throw cursor.failure("text");
            }
            text.append(cursor.at('\\') ? escaped() : cursor.next());
        }
        cursor.accept("\"");
        return text.toString();
    }

    private char escaped() {
        int start = cursor.position();
        cursor.accept("\\");
        if (cursor.at('\\') || cursor.at('"')) {
            return cursor.next();
        }
        throw cursor.failure(start, "\\\\ or \\\" where text has a backslash");
    }

    private Dword dword(int start) {
        String digits = cursor.hexDigits();
        if (digits.isEmpty() || digits.length() > 8 || !atEndOfData()) {
            throw cursor.failure(start, DWORD);
        }
        if (digits.length() < 8 && cursor.atEnd()) {
            throw cursor.failure(start, "dword: with 8 hexadecimal digits on a last line without a line end");
        }
        return new Dword(Integer.parseUnsignedInt(digits, 16));
    }

    private RegistryValue ofType(int start) {
        String digits = cursor.hexDigits();
        if (digits.isEmpty() || digits.length() > 8 || !cursor.accept("):")) {
            throw cursor.failure(start, "hex(n): with the number of a type");
        }
        int number = Integer.parseUnsignedInt(digits, 16);
        byte[] bytes = bytes();
        return number == 1 && encoding == RegEncoding.ANSI
                ? new Text(Utf16.withoutClosingZero(RegEncoding.ansi(bytes)))
                : RegistryValue.of(number, bytes);
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean more = !atEndOfData();
        while (more) {
            lineBreak();
            bytes.write(oneByte());
            more = cursor.accept(",");
        }
        return bytes.toByteArray();
    }

    private int oneByte() {
        int start = cursor.position();
        String digits = cursor.hexDigits();
        if (digits.isEmpty() || digits.length() > 2) {
            throw cursor.failure(start, BYTE);
        }
        if (digits.length() < 2 && cursor.atEnd()) {
            throw cursor.failure(start, "a byte of 2 hexadecimal digits on a last line without a line end");
        }
        return Integer.parseInt(digits, 16);
    }

    /** Steps over blanks and over a {@code \} that continues the bytes on the next line. */
    private void lineBreak() {
        cursor.blanks();
        if (!cursor.accept("\\")) {
            return;
        }
        cursor.comment();
        if (!cursor.atLineEnd()) {
            throw cursor.failure("the end of the line after \\");
        }
        if (!cursor.lineEnd()) {
            throw cursor.failure("another line after \\");
        }
        cursor.blanks();
    }

    private boolean atEndOfData() {
        return cursor.atLineEnd() || cursor.at(' ') || cursor.at('\t') || cursor.at(';');
    }
}
