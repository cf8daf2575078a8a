package org.presencemonitor.ui.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** The Conversations card: a line for each open one. A line stays the same as long as its window is open. */
final class ConversationsView extends VBox {
    /** A program that opens windows without end does not fill the tab. */
    private static final int MAX_LINES = 20;

    private final Texts texts;
    private final Consumer<SimulatorRequest> ask;
    private final VBox lines = new VBox(10);
    private final Label rest = Labels.wrapping("muted");
    private Map<Integer, ConversationLine> shown = Map.of();

    ConversationsView(Texts texts, Consumer<SimulatorRequest> ask) {
        this.texts = texts;
        this.ask = ask;
        getChildren().add(new Card(texts.say(Phrase.CONVERSATIONS), lines, rest));
        Nodes.appear(rest, false);
    }

    /** Where the focus was on a line that is gone, it goes to the last one that is left. */
    void show(List<ConversationLineModel> models) {
        boolean hadFocus = shown.values().stream().anyMatch(ConversationLine::hasFocus);
        Map<Integer, ConversationLine> next = new LinkedHashMap<>();
        for (ConversationLineModel model : models.subList(0, Math.min(models.size(), MAX_LINES))) {
            ConversationLine line = Optional.ofNullable(shown.get(model.window()))
                    .orElseGet(() -> new ConversationLine(model.window(), texts, ask));
            line.show(model);
            next.put(model.window(), line);
        }
        if (!List.copyOf(next.values()).equals(List.copyOf(shown.values()))) {
            shown.values().stream().filter(line -> !next.containsValue(line)).forEach(ConversationLine::closeMenu);
            lines.getChildren().setAll(next.values());
        }
        shown = next;
        int more = models.size() - next.size();
        Nodes.appear(rest, more > 0);
        rest.setText(more > 0 ? texts.count(Phrase.CONVERSATIONS_MORE, more) : "");
        if (hadFocus && next.values().stream().noneMatch(ConversationLine::hasFocus)) {
            next.values().stream().reduce((first, second) -> second).ifPresent(ConversationLine::focus);
        }
    }
}
