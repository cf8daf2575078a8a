package org.presencemonitor.texts;

import org.presencemonitor.desktop.autostart.AutostartObstacle;

/** Why a login does not start the program, as a sentence. */
public final class AutostartText {
    private AutostartText() {}

    public static String of(AutostartObstacle obstacle, Texts texts) {
        return switch (obstacle) {
            case AutostartObstacle.NoLauncher none -> texts.say(Phrase.LOGIN_NO_LAUNCHER);
            case AutostartObstacle.NoHome none -> texts.say(Phrase.LOGIN_NO_HOME);
            case AutostartObstacle.Gone gone -> texts.say(Phrase.LOGIN_GONE, gone.place(), gone.program());
            case AutostartObstacle.OtherProgram other ->
                texts.say(Phrase.LOGIN_OTHER_PROGRAM, other.place(), other.program());
            case AutostartObstacle.Link link -> texts.say(Phrase.LOGIN_LINK, link.place(), link.target());
            case AutostartObstacle.NoEntry none -> texts.say(Phrase.LOGIN_NO_ENTRY, none.place());
            case AutostartObstacle.Unusable unusable ->
                texts.say(Phrase.LOGIN_UNUSABLE, unusable.place(), unusable.reason());
        };
    }
}
