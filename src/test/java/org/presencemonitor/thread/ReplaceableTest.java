package org.presencemonitor.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value that is replaced")
class ReplaceableTest {
    private final Replaceable<String> value = new Replaceable<>("one");
    private final List<String> heard = new ArrayList<>();

    private Subscription listen(String to) {
        heard.add("+" + to);
        return () -> heard.add("-" + to);
    }

    @Test
    @DisplayName("has each follower leave the old one before any of them is subscribed to the next")
    @SuppressWarnings("try") // subscriptions are held, not used
    void moves() {
        try (Subscription first = value.follow(this::listen);
                Subscription second = value.follow(this::listen)) {
            heard.clear();
            value.replace("two");

            assertThat(heard).containsExactly("-one", "-one", "+two", "+two");
            assertThat(value.current()).isEqualTo("two");
        }
    }

    @Test
    @DisplayName("has no follower whose subscription was closed")
    void left() {
        Subscription following = value.follow(this::listen);
        following.close();
        following.close();
        value.replace("two");

        assertThat(heard).containsExactly("+one", "-one");
    }
}
