package org.presencemonitor.file;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** File names for texts of any kind and length, valid on every file system. */
public final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.-]{1," + LONGEST + "}");
    private static final int DIGEST_BYTES = 16;

    private FileNames() {}

    /**
     * A part of a file name, of at most 93 letters, for behind a letter and before an ending. A plain text is its own
     * name. Of others the start is left, with {@code _} for what is not plain, and a digest behind a {@code ~}.
     *
     * <p>Texts of one identity have one name, apart from case; texts of two have two, also where case is ignored.
     *
     * @param identity the text in one case, or another form that equal texts share
     */
    public static String of(String text, String identity) {
        if (PLAIN.matcher(identity).matches()) {
            return PLAIN.matcher(text).matches() ? text : identity;
        }
        String start = identity.substring(0, Math.min(LONGEST, identity.length()));
        return start.replaceAll("[^A-Za-z0-9.-]", "_") + "~" + digest(identity);
    }

    private static String digest(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        // Not encoded, because half a surrogate pair has no encoding of its own.
        bytes.asCharBuffer().put(text);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
