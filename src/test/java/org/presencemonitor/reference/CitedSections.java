package org.presencemonitor.reference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A citation of the reference: the document's name and, behind it, sections and perhaps rows of their tables.
 *
 * @param line of the name, counted from 1
 */
record CitedSections(String document, List<String> numbers, int line) {
    private static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,2})?(?![\\w.]*\\d)";

    /** A citation may go on in the next line of a comment. */
    private static final String GAP = "(?:[\\s*#]|//)+";

    private static final String NUMBERS =
            NUMBER + "(?:(?:[,;]|" + GAP + "(?:and|to))" + GAP + "(?:row" + GAP + ")?" + NUMBER + ")*";

    /** The name may be the text of a link, or code. */
    private static final Pattern NAMED = Pattern.compile("\\b((?:communicator|office-integration)\\.md)"
            + "(?:`?]\\([^)]*\\)|`)?,?" + GAP + "(?:section" + GAP + ")?(" + NUMBERS + ")");

    private static final Pattern BARE = Pattern.compile("\\((" + NUMBERS + ")(?:, robustness)?\\)");
    private static final Pattern ONE = Pattern.compile(NUMBER);

    /** Those that name their document. */
    static List<CitedSections> in(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> new CitedSections(
                        found.group(1),
                        numbers(found.group(2)),
                        1
                                + (int) text.substring(0, found.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()))
                .toList();
    }

    /** The numbers in brackets that names of tests and rows of evidence have without a document: communicator.md's. */
    static List<List<String>> bareIn(String sentence) {
        return BARE.matcher(sentence)
                .results()
                .map(found -> numbers(found.group(1)))
                .toList();
    }

    private static List<String> numbers(String list) {
        return ONE.matcher(list).results().map(MatchResult::group).toList();
    }
}
