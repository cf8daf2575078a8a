package org.presencemonitor.registry;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;

/** Values from the bytes Windows stores. */
final class WindowsValues {
    private static final int REG_SZ = 1;
    private static final int REG_DWORD = 4;
    private static final HexFormat HEX = HexFormat.ofDelimiter(",");

    private WindowsValues() {}

    /**
     * The value these bytes hold. Windows does not check what programs store: a text may lack its terminating zero or
     * carry bytes after it, which readers ignore, and a "DWORD" that is not four bytes long is none.
     */
    static RegistryValue decode(int type, byte[] bytes) {
        if (type == REG_DWORD && bytes.length == Integer.BYTES) {
            return new Dword(
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt());
        }
        if (type == REG_SZ) {
            String text = new String(bytes, 0, bytes.length & ~1, UTF_16LE);
            int end = text.indexOf('\0');
            return new Text(end < 0 ? text : text.substring(0, end));
        }
        return new Other(type, HEX.formatHex(bytes));
    }
}
