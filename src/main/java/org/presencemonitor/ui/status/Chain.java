package org.presencemonitor.ui.status;

import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.status.ChainRow.Mark;

/** The links in words, which show where the chain is broken: four, or three of a source without a mail session. */
record Chain(Presence presence, Moment now, Texts texts) {

    List<ChainRow> rows() {
        List<ChainRow> rows =
                new ArrayList<>(List.of(flag(), messenger(), new SessionLinkText(presence, now, texts).row()));
        new MailLinkText(presence.mail(), texts).row().ifPresent(rows::add);
        return List.copyOf(rows);
    }

    private ChainRow flag() {
        FlagLink flag = presence.flag();
        String raw = SinceText.flag(presence, texts);
        if (flag.unreadable().isPresent()) {
            String lastRead = flag.reading().isEmpty()
                    ? texts.say(Phrase.NOTHING_READ)
                    : texts.at(
                            Phrase.FLAG_LAST_READ,
                            flag.readAt(),
                            now,
                            texts.times().age(flag.readAt(), now));
            return new ChainRow(Mark.WARN, texts.say(Phrase.FLAG_UNREADABLE), lastRead, raw);
        }
        return flag.reading()
                .map(reading -> flagRow(reading, raw))
                .orElseGet(() -> flagRow(Mark.OFF, Phrase.FLAG_UNREAD, ""));
    }

    private ChainRow flagRow(DwordReading reading, String raw) {
        if (reading instanceof DwordReading.WrongType) {
            return flagRow(Mark.BAD, Phrase.FLAG_WRONG_TYPE, raw);
        }
        if (reading instanceof DwordReading.OutOfRange) {
            return flagRow(Mark.BAD, Phrase.FLAG_OUT_OF_RANGE, raw);
        }
        if (reading instanceof DwordReading.Unreadable) {
            return flagRow(Mark.BAD, Phrase.FLAG_UNREADABLE, raw);
        }
        if (presence.state() == PresenceState.NOT_INSTALLED) {
            return flagRow(Mark.OFF, Phrase.FLAG_NOT_INSTALLED, raw);
        }
        if (presence.state() == PresenceState.STALE_FLAG) {
            return flagRow(Mark.WARN, Phrase.FLAG_STALE, raw);
        }
        if (presence.flag().isRunning()) {
            return flagRow(Mark.OK, Phrase.FLAG_RUNNING, raw);
        }
        return presence.flag().isStarting()
                ? flagRow(Mark.WAITING, Phrase.FLAG_STARTING, raw)
                : flagRow(Mark.OFF, Phrase.FLAG_NOT_RUNNING, raw);
    }

    private ChainRow flagRow(Mark mark, Phrase title, String raw) {
        String place = presence.flag()
                .busName()
                .map(name -> texts.say(Phrase.FLAG_ON_BUS, name))
                .orElseGet(() -> presence.provider().key().path().replace("HKEY_CURRENT_USER", "HKCU"));
        return new ChainRow(mark, texts.say(title), place, raw);
    }

    private ChainRow messenger() {
        MessengerLink messenger = presence.messenger();
        if (presence.state() == PresenceState.STALE_FLAG) {
            String gone = texts.say(
                    Phrase.PROCESS_GONE, presence.installation().processName().orElse("?"));
            return new ChainRow(Mark.BAD, texts.say(Phrase.MESSENGER_NONE), gone, "");
        }
        return switch (messenger.connection()) {
            case CONNECTED -> row(Mark.OK, Phrase.MESSENGER_CONNECTED, Phrase.MESSENGER_EVENTS, "S_OK");
            case CONNECTING -> row(Mark.WAITING, Phrase.MESSENGER_CONNECTING, Phrase.MESSENGER_FIRST_ANSWER, "");
            case NONE, ENDED -> row(Mark.OFF, Phrase.MESSENGER_NONE, Phrase.MESSENGER_WAITS, "");
            case UNSUPPORTED ->
                row(
                        Mark.OFF,
                        Phrase.MESSENGER_UNSUPPORTED,
                        Phrase.MESSENGER_ASKED_AGAIN,
                        SessionLinkText.hex(messenger.failure()));
            case NOT_ASKED -> row(Mark.OFF, Phrase.MESSENGER_NOT_ASKED, Phrase.MESSENGER_FLAG_ONLY, "");
            case NOT_ANSWERING -> new ChainRow(Mark.WARN, texts.say(Phrase.MESSENGER_SILENT), silentSince(), "");
            case FAILED ->
                new ChainRow(
                        Mark.BAD,
                        texts.say(Phrase.MESSENGER_FAILED),
                        attempts(),
                        SessionLinkText.hex(messenger.failure()));
        };
    }

    private String silentSince() {
        Moment since = presence.messenger().firstFailure().orElse(presence.since());
        return texts.at(Phrase.MESSENGER_SILENT_SINCE, since, now);
    }

    private String attempts() {
        Moment first = presence.messenger().firstFailure().orElse(presence.since());
        return texts.count(Phrase.MESSENGER_ATTEMPTS, presence.messenger().attempts(), texts.since(first, now));
    }

    private ChainRow row(Mark mark, Phrase title, Phrase detail, String raw) {
        return new ChainRow(mark, texts.say(title), texts.say(detail), raw);
    }
}
