package org.presencemonitor.history.store;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.print.PrintableText;

/** Escapes what cannot be printed, beside what JSON itself requires: a reader gets it back, and a terminal does not. */
final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    JsonEscapes() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    /** The generator asks for each half of a pair of surrogates, which is no character of its own. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        boolean plain = Character.isSurrogate((char) unit) || PrintableText.isPrintable(unit);
        return plain ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04X", unit));
    }
}
