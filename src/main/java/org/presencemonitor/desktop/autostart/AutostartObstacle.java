package org.presencemonitor.desktop.autostart;

/** Why a login does not start the program, or cannot be made to. A place is a file, or a key of the registry. */
public sealed interface AutostartObstacle {
    /** This copy of the program was not started by a launcher, and the login would have nothing to start. */
    record NoLauncher() implements AutostartObstacle {}

    /** The user has no home folder. */
    record NoHome() implements AutostartObstacle {}

    /** The program that the entry names is not there any more. */
    record Gone(String place, String program) implements AutostartObstacle {}

    /** The entry is about another program. */
    record OtherProgram(String place, String program) implements AutostartObstacle {}

    /** The file is a symbolic link: what it leads to may belong to others, such as the system's own entry. */
    record Link(String place, String target) implements AutostartObstacle {}

    /** What is there is no entry that this program could change without losing some of it. */
    record NoEntry(String place) implements AutostartObstacle {}

    /** It cannot be read or written. */
    record Unusable(String place, String reason) implements AutostartObstacle {}
}
