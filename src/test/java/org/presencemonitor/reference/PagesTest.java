package org.presencemonitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The README and the pages")
class PagesTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("have links that lead to files, and to headings in them")
    void linksLeadSomewhere() {
        List<PageLinks> all = Stream.concat(Stream.of(README), SitePage.files().stream())
                .map(PageLinks::read)
                .toList();

        assertThat(all.stream().flatMap(links -> links.broken().stream())).isEmpty();
        assertThat(all.stream().flatMap(links -> links.targets().stream())).hasSizeGreaterThan(50);
    }

    @Test
    @DisplayName("lead from the README to every page")
    void everyPageIsListed() {
        assertThat(PageLinks.read(README).files()).containsAll(SitePage.files());
    }

    @Test
    @DisplayName("keep the README short: a front door, not a manual")
    void readmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README).size()).isLessThanOrEqualTo(130);
    }

    @Test
    @DisplayName("show in the README only Java that the page on testing shows, which is compiled")
    void readmeJavaIsCompiled() throws IOException {
        String compiled = Files.readString(Path.of("src/site/markdown/testing-with-it.md"));

        assertThat(JAVA.matcher(Files.readString(README)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(compiled).contains(example));
    }

    @Nested
    @DisplayName("with a link that is wrong")
    class Wrong {
        private List<String> broken(String text) {
            return PageLinks.of(README, text).broken();
        }

        @Test
        @DisplayName("name a file that is missing, an image too, and one outside of the project")
        void missingFile() {
            assertThat(
                            broken(
                                    "See [the page](src/site/markdown/nowhere.md).\n![Picture](assets/nothing.png)\n[out](../x.md)"))
                    .containsExactly(
                            "README.md: (src/site/markdown/nowhere.md) leads to no file",
                            "README.md: (assets/nothing.png) leads to no file",
                            "README.md: (../x.md) leads to no file");
        }

        @Test
        @DisplayName("name a heading that is missing, on the same page and on another")
        void missingHeading() {
            assertThat(broken("[here](#no-such-heading) and [there](src/site/markdown/rooms.md#no-such-heading)"))
                    .containsExactly(
                            "README.md: (#no-such-heading) leads to no heading",
                            "README.md: (src/site/markdown/rooms.md#no-such-heading) leads to no heading");
        }

        @Test
        @DisplayName("are left alone in code, and where it leads to another site")
        void notALink() {
            assertThat(broken("`[a](b.md)`, [site](https://example.org/x.md)\n\n```\n[a](b.md)\n```\n"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("have the anchors that forges give to headings")
    void anchors() {
        assertThat(PageLinks.anchors("# The rooms\n## `a.b`, and: what\n## Same\n## Same\n```sh\n# no heading\n```\n"))
                .containsExactlyInAnyOrder("the-rooms", "ab-and-what", "same", "same-1");
    }
}
