package org.presencemonitor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of one Markdown page, images among them; not those to other sites. */
record PageLinks(Path page, List<String> targets) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern TARGET = Pattern.compile("]\\(([^()\\s]+)\\)");
    private static final Pattern OTHER_SITE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}\\-_ ]");

    static PageLinks read(Path page) {
        return of(page, text(page));
    }

    static PageLinks of(Path page, String text) {
        return new PageLinks(
                page,
                TARGET.matcher(CODE.matcher(withoutFences(text)).replaceAll("code"))
                        .results()
                        .map(found -> found.group(1))
                        .filter(target -> !OTHER_SITE.matcher(target).matches())
                        .toList());
    }

    /** The files they lead to. */
    List<Path> files() {
        return targets.stream().map(this::file).toList();
    }

    /** What is wrong with them, a sentence for each that leads nowhere. */
    List<String> broken() {
        return targets.stream().flatMap(target -> broken(target).stream()).toList();
    }

    private Optional<String> broken(String target) {
        Path file = file(target);
        if (file.startsWith("..") || !Files.exists(file)) {
            return Optional.of(page + ": (" + target + ") leads to no file");
        }
        String anchor = target.replaceFirst("^[^#]*#?", "");
        return anchor.isEmpty()
                        || !file.toString().endsWith(".md")
                        || anchors(text(file)).contains(anchor)
                ? Optional.empty()
                : Optional.of(page + ": (" + target + ") leads to no heading");
    }

    private Path file(String target) {
        String path = target.replaceFirst("#.*", "");
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /**
     * Of the headings, as forges make them: lower case, no punctuation, hyphens for blanks, a number for the second.
     */
    static Set<String> anchors(String text) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        HEADING.matcher(withoutFences(text)).results().forEach(heading -> {
            String words = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("]\\([^)]*\\)", "");
            String anchor = NOT_IN_ANCHORS.matcher(words).replaceAll("").replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    private static String withoutFences(String text) {
        return FENCED.matcher(text).replaceAll("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
