package org.presencemonitor.registry;

/**
 * UTF-16LE, unit by unit: unlike the charset of the JDK it keeps surrogates without a partner, which registries hold.
 */
public final class Utf16 {
    private Utf16() {}

    /**
     * The text that the bytes hold.
     *
     * @param from the first byte; an even number of bytes must follow it
     */
    public static String decode(byte[] bytes, int from) {
        char[] units = new char[(bytes.length - from) / 2];
        for (int i = 0; i < units.length; i++) {
            int at = from + 2 * i;
            units[i] = (char) ((bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8);
        }
        return new String(units);
    }

    public static byte[] encode(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    public static String withoutClosingZero(String text) {
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }
}
