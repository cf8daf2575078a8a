package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

@DisplayName("The ids of a menu")
class MenuTreeTest {
    private final MenuTree menu = MenuTree.EMPTY.next(List.of(
            new Label("Available"),
            new Separator(),
            action("Sign out"),
            new Submenu("Set status", List.of(action("Busy"), action("Away")))));

    @Test
    @DisplayName("are counted from the top, below the menu itself, which is 0")
    void fresh() {
        assertThat(menu.root().id()).isZero();
        assertThat(draw(menu)).containsExactly("1 Available", "2 ", "3 Sign out", "4 Set status", "5 Busy", "6 Away");
    }

    @Test
    @DisplayName("stay with an item whatever comes, goes and changes its text around it")
    void others() {
        MenuTree next = menu.next(List.of(
                action("Sign out"),
                new Label("Busy"),
                new Submenu("Set status", List.of(action("Away"), action("Idle"), action("Busy")))));
        assertThat(draw(next)).containsExactly("3 Sign out", "1 Busy", "4 Set status", "6 Away", "7 Idle", "5 Busy");
        assertThat(next.root().sameLayout(menu.root())).isFalse();
    }

    @Test
    @DisplayName("are never those of another item in the same place, or in the place of one that went long ago")
    void samePlace() {
        MenuTree next = menu.next(List.of(
                new Label("Busy"),
                new Separator(),
                action("Sign in"),
                new Submenu("Set status", List.of(action("Free"), action("Busy")))));
        assertThat(draw(next)).containsExactly("1 Busy", "2 ", "7 Sign in", "4 Set status", "8 Free", "5 Busy");

        MenuTree last = next.next(List.of(action("Start"))).next(List.of(action("Sign out")));
        assertThat(draw(last)).containsExactly("10 Sign out");
    }

    @Test
    @DisplayName("tell items of one text apart that do different things, and keep one whose text changes")
    void things() {
        MenuTree first = MenuTree.EMPTY.next(List.of(of("A", "Sign out"), of("B", "Busy")));
        MenuTree next = first.next(List.of(of("B", "Away"), of("C", "Sign out")));
        assertThat(draw(first)).containsExactly("1 Sign out", "2 Busy");
        assertThat(draw(next)).containsExactly("2 Away", "3 Sign out");
    }

    private static Action of(String thing, String text) {
        return new Action(thing, text, true, () -> {});
    }

    @Test
    @DisplayName("stay as they are when only labels change, and the layout with them")
    void labels() {
        MenuTree next = menu.next(List.of(
                new Label("Busy"),
                new Separator(),
                action("Sign out"),
                new Submenu("Set status", List.of(action("Busy"), action("Away")))));
        assertThat(next.root().sameLayout(menu.root())).isTrue();
    }

    @Test
    @DisplayName("do not go to an item of another kind with the same text")
    void kindCounts() {
        MenuTree next = menu.next(List.of(new Label("Sign out")));
        assertThat(draw(next)).containsExactly("1 Sign out");
    }

    @Test
    @DisplayName("keep two separators, and two items of one text, apart")
    void doubles() {
        MenuTree doubled = menu.next(List.of(new Separator(), new Separator(), action("Sign out"), action("Sign out")));
        assertThat(draw(doubled)).containsExactly("2 ", "7 ", "3 Sign out", "8 Sign out");
    }

    private static Action action(String text) {
        return new Action(text, true, () -> {});
    }

    private static List<String> draw(MenuTree tree) {
        List<String> lines = new ArrayList<>();
        draw(tree.root(), lines);
        return lines;
    }

    private static void draw(MenuTree.Entry parent, List<String> lines) {
        for (MenuTree.Entry entry : parent.children()) {
            TrayMenuItem item = entry.item();
            lines.add(entry.id() + " " + MenuTree.text(item));
            draw(entry, lines);
        }
    }
}
