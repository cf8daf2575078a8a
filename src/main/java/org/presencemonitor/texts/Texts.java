package org.presencemonitor.texts;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;

/**
 * Every word people read. The words are English, French or Russian; dates and numbers follow the whole locale, so that
 * a British user gets British times. Immutable, for any thread.
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

    /** The system's language and zone. */
    public static Texts ofSystem() {
        return new Texts(Locale.getDefault(Locale.Category.DISPLAY), ZoneId.systemDefault());
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
        String form = bundle.getString(phrase.key()).split("\\|", -1)[Plural.form(language, number)];
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return format(form, arguments);
    }

    /** The one word: {@code Available}. */
    public String state(PresenceState state) {
        return family("state", Phrase.keyOf(state));
    }

    /** What a status says beyond its state, {@code In a meeting}; empty when it says nothing more. */
    public Optional<String> status(MyStatus status) {
        if (status.isSignedIn() && status.name().isEmpty()) {
            return Optional.of(say(Phrase.STATUS_WITHOUT_NAME));
        }
        return status.name()
                .map(name -> "status." + Phrase.keyOf(name))
                .filter(bundle::containsKey)
                .map(bundle::getString);
    }

    /** The name of the button: {@code Sign out}. */
    public String button(Command command) {
        return family("button", Phrase.keyOf(command));
    }

    /** While it lasts: {@code Signing out…}. */
    public String progress(Command command) {
        return family("progress", Phrase.keyOf(command));
    }

    /** Why a command makes no sense now, as a sentence. */
    public String whyNot(WhyNot why, Provider provider) {
        return family("why-not", Phrase.keyOf(why), provider.app());
    }

    /** How a command ended, as a sentence. */
    public String result(CommandResult result, Provider provider) {
        if (result.outcome() == Outcome.REFUSED) {
            return whyNot(result.whyNot().orElse(WhyNot.BUSY), provider);
        }
        String key = Phrase.keyOf(result.command()) + "." + Phrase.keyOf(result.outcome());
        return family("result", key, times.seconds(result.took()), provider.app());
    }

    String family(String family, String key, Object... arguments) {
        return format(bundle.getString(family + "." + key), arguments);
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
