package org.presencemonitor.registry;

/**
 * The registry could not be read or written. The message is one sentence for the user: which file or key, where in it,
 * what was expected.
 */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryException(String sentence) {
        super(sentence);
    }

    public RegistryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Whatever a registry has thrown, with a sentence for the user: a fault of this program is none of the registry's.
     */
    public static RegistryException of(Throwable thrown) {
        return thrown instanceof RegistryException refused
                ? refused
                : new RegistryException("Presence Monitor failed with " + thrown + ".", thrown);
    }
}
