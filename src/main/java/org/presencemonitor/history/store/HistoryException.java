package org.presencemonitor.history.store;

/** The history could not be read or written; the message is a sentence. */
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryException(String sentence) {
        super(sentence);
    }

    HistoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
