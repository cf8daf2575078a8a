package org.presencemonitor.registry;

/** What a registry value holds, with its type. */
public sealed interface RegistryValue {
    /** The REG_ name of the type, for messages. */
    String type();

    /** REG_DWORD. */
    record Dword(int value) implements RegistryValue {
        @Override
        public String type() {
            return "REG_DWORD";
        }
    }

    /** REG_SZ. */
    record Text(String value) implements RegistryValue {
        @Override
        public String type() {
            return "REG_SZ";
        }
    }

    /**
     * Any other type, kept as it is.
     *
     * @param number the type's number, 3 for REG_BINARY
     * @param hex the bytes as a .reg file writes them: {@code 01,a0,ff}
     */
    record Other(int number, String hex) implements RegistryValue {
        @Override
        public String type() {
            return switch (number) {
                case 0 -> "REG_NONE";
                case 2 -> "REG_EXPAND_SZ";
                case 3 -> "REG_BINARY";
                case 5 -> "REG_DWORD_BIG_ENDIAN";
                case 6 -> "REG_LINK";
                case 7 -> "REG_MULTI_SZ";
                case 11 -> "REG_QWORD";
                default -> "type " + number;
            };
        }
    }
}
