package org.presencemonitor.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** The data of a registry value, with its type. */
public sealed interface RegistryValue {
    /**
     * Decodes bytes: to a {@link Dword} or {@link Text} where they form one, otherwise to {@link Other}.
     *
     * @param number the type's number, 4 for REG_DWORD
     * @param data as the Windows registry stores it: little-endian, text in UTF-16 with a closing zero
     */
    static RegistryValue of(int number, byte[] data) {
        if (number == 4 && data.length == Integer.BYTES) {
            return new Dword(
                    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt());
        }
        if (number == 1 && data.length % 2 == 0) {
            return new Text(Utf16.withoutClosingZero(Utf16.decode(data, 0)));
        }
        return new Other(number, HexFormat.ofDelimiter(",").formatHex(data));
    }

    /** The REG_ name of the type, for messages. */
    default String type() {
        return switch (number()) {
            case 0 -> "REG_NONE";
            case 1 -> this instanceof Text ? "REG_SZ" : "REG_SZ with an odd number of bytes";
            case 2 -> "REG_EXPAND_SZ";
            case 3 -> "REG_BINARY";
            case 4 -> this instanceof Dword ? "REG_DWORD" : "REG_DWORD without its 4 bytes";
            case 5 -> "REG_DWORD_BIG_ENDIAN";
            case 6 -> "REG_LINK";
            case 7 -> "REG_MULTI_SZ";
            case 11 -> "REG_QWORD";
            default -> "type " + Integer.toUnsignedString(number());
        };
    }

    /** The type's number, 4 for REG_DWORD. */
    int number();

    /**
     * The bytes as the Windows registry stores them: the inverse of {@link #of}.
     *
     * @throws RegistryException only from an {@link Other} with wrong digits
     */
    byte[] data();

    /** REG_DWORD. */
    record Dword(int value) implements RegistryValue {
        @Override
        public int number() {
            return 4;
        }

        @Override
        public byte[] data() {
            return ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array();
        }
    }

    /** REG_SZ. */
    record Text(String value) implements RegistryValue {
        @Override
        public int number() {
            return 1;
        }

        @Override
        public byte[] data() {
            return Utf16.encode(value + '\0');
        }
    }

    /**
     * Any other type, unchanged, and a REG_SZ or REG_DWORD with invalid bytes.
     *
     * @param number the type's number, 3 for REG_BINARY
     * @param hex the bytes as a .reg file writes them: {@code 01,a0,ff}
     */
    record Other(int number, String hex) implements RegistryValue {
        @Override
        public byte[] data() {
            try {
                return HexFormat.ofDelimiter(",").parseHex(hex);
            } catch (IllegalArgumentException notHex) {
                throw new RegistryException("Expected bytes such as 01,a0,ff, not " + RegistryNames.quote(hex) + ".");
            }
        }
    }
}
