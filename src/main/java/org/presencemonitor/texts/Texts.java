package org.presencemonitor.texts;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.time.Moment;

/**
 * The texts of the window, the tray and the notifications, in English, French or Russian. Dates and numbers follow the
 * whole locale, so that a British user gets British times. Immutable, for any thread.
 */
public final class Texts {
    static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.FRENCH, Locale.of("ru"));

    private final Locale language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final Times times;
    private final Days days;

    /**
     * The texts for a locale; English where its language has none.
     *
     * @param zone the zone of the times shown
     */
    public Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ROOT);
        this.bundle = ResourceBundle.getBundle("org.presencemonitor.texts.messages", language);
        this.times = new Times(this, locale, zone);
        this.days = new Days(this, locale, zone);
    }

    /** Times, durations and ages. */
    public Times times() {
        return times;
    }

    /** Days and hours. */
    public Days days() {
        return days;
    }

    public String say(Phrase phrase, Object... arguments) {
        return format(bundle.getString(phrase.key()), arguments);
    }

    /** The plural form of the text for the number, which is its argument 0. */
    public String count(Phrase phrase, long number, Object... more) {
        return format(forms(phrase)[Plural.form(language, number)], number, more);
    }

    /**
     * The text with that time as its argument 0: the clock's time of today, else with its date. For the latter the last
     * form of the text is taken, because French says {@code depuis 08:36}, but {@code depuis le 4 mars à 08:36}.
     */
    public String at(Phrase phrase, Instant time, Instant now, Object... more) {
        return times.dayOf(time).equals(times.dayOf(now))
                ? format(forms(phrase)[0], days.clock(time), more)
                : withDate(phrase, time, now, more);
    }

    /** The same by the clock as it is set now. */
    public String at(Phrase phrase, Moment time, Moment now, Object... more) {
        return at(phrase, time.by(now), now.instant(), more);
    }

    /** The same with a date also today, for what is still shown tomorrow. */
    String withDate(Phrase phrase, Instant time, Instant now, Object... more) {
        String[] forms = forms(phrase);
        return format(forms[forms.length - 1], times.withDate(time, now), more);
    }

    /** {@code since 08:36}, within a sentence. */
    public String since(Moment time, Moment now) {
        return inSentence(at(Phrase.SINCE, time, now));
    }

    static String inSentence(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + text.substring(Character.charCount(first));
    }

    /** {@code Available}. */
    public String state(PresenceState state) {
        return family("state", Phrase.keyOf(state));
    }

    /** The status where it is more exact than its state, {@code In a meeting}; else empty. */
    public Optional<String> status(MyStatus status) {
        if (status.isSignedIn() && status.name().isEmpty()) {
            return Optional.of(say(Phrase.STATUS_WITHOUT_NAME));
        }
        return status.name()
                .map(name -> "status." + Phrase.keyOf(name))
                .filter(bundle::containsKey)
                .map(bundle::getString);
    }

    /** {@code Sign out}. */
    public String button(Command command) {
        return family("button", Phrase.keyOf(command));
    }

    /** {@code Signing out…}. */
    public String progress(Command command) {
        return family("progress", Phrase.keyOf(command));
    }

    /** Why a command is not possible now, as a sentence. */
    public String whyNot(WhyNot why, Provider provider) {
        return family("why-not", Phrase.keyOf(why), provider.app());
    }

    /** How a command ended, as a sentence. */
    public String result(CommandResult result, Provider provider) {
        if (result.outcome() == CommandOutcome.REFUSED) {
            return whyNot(result.whyNot().orElse(WhyNot.BUSY), provider);
        }
        String key = Phrase.keyOf(result.command()) + "." + Phrase.keyOf(result.outcome());
        return family("result", key, times.seconds(result.took()), provider.app());
    }

    /** {@code Notifications paused until 14:30}; without the time when the user is to end the pause. */
    public String pause(Optional<Instant> end, Instant now) {
        return end.map(until -> at(Phrase.NOTIFICATIONS_PAUSED_UNTIL, until, now))
                .orElseGet(() -> say(Phrase.NOTIFICATIONS_PAUSED));
    }

    String family(String family, String key, Object... arguments) {
        return format(bundle.getString(family + "." + key), arguments);
    }

    private String[] forms(Phrase phrase) {
        return bundle.getString(phrase.key()).split("\\|", -1);
    }

    private String format(String pattern, Object first, Object[] more) {
        return format(
                pattern, Stream.concat(Stream.of(first), Arrays.stream(more)).toArray());
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
