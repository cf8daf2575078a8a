package org.presencemonitor.ui.activity;

import java.util.Optional;
import java.util.Set;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Times;
import org.presencemonitor.ui.timeline.LanesView.DayRange;

/**
 * What the user asks the history for. Immutable.
 *
 * @param searched of which an entry must contain at least one, see {@link SearchWords}; empty for all entries
 * @param days all when empty
 */
record ActivityQuestion(Provider provider, ActivityTopic topic, Set<String> searched, Optional<DayRange> days) {
    /** Everything about that client. */
    static ActivityQuestion about(Provider provider) {
        return new ActivityQuestion(provider, ActivityTopic.ALL, Set.of(), Optional.empty());
    }

    ActivityQuestion about(ActivityTopic chosen) {
        return new ActivityQuestion(provider, chosen, searched, days);
    }

    ActivityQuestion with(Set<String> words) {
        return new ActivityQuestion(provider, topic, words, days);
    }

    ActivityQuestion of(Provider other) {
        return new ActivityQuestion(other, topic, searched, days);
    }

    ActivityQuestion within(Optional<DayRange> range) {
        return new ActivityQuestion(provider, topic, searched, range);
    }

    boolean isNarrow() {
        return topic != ActivityTopic.ALL || !searched.isEmpty() || days.isPresent();
    }

    HistoryFilter filter(Times times) {
        return daysOf(times).withTopics(topic.topics()).withAnyText(searched);
    }

    /** All that happened in the days asked for. */
    HistoryFilter daysOf(Times times) {
        HistoryFilter filter = HistoryFilter.ALL.withProviderAndProgram(provider);
        return days.map(range -> within(filter, range, times)).orElse(filter);
    }

    static HistoryFilter within(HistoryFilter filter, DayRange range, Times times) {
        return filter.between(
                times.startOf(range.first()), times.startOf(range.last().plusDays(1)));
    }
}
