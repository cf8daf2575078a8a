package org.presencemonitor.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.thread.DaemonThreads;

@DisplayName("The rooms")
class ArchitectureTest {
    private static final String ROOT = "org.presencemonitor.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.presencemonitor");

    /** Ground rooms, which use no other room and which every room may use. */
    private static final List<String> GROUND = List.of("file", "print", "thread", "time");

    /** Room by room, what it may use beside itself and the ground rooms. A room that is not listed fails the test. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("file", List.of()),
            Map.entry("print", List.of()),
            Map.entry("thread", List.of()),
            Map.entry("time", List.of()),
            Map.entry("bus", List.of()),
            Map.entry("hresult", List.of()),
            Map.entry("registry", List.of("hresult")),
            // Of messenger, messenger.pidgin and messenger.bus alone use the last two: see pidgin().
            Map.entry("messenger", List.of("hresult", "registry", "bus")),
            Map.entry("mapi", List.of("hresult")),
            // The last one is for simulator.bus alone: see sessionBus().
            Map.entry("simulator", List.of("hresult", "registry", "messenger", "mapi", "bus")),
            Map.entry("presence", List.of("hresult", "registry", "messenger", "mapi")),
            Map.entry("history", List.of("presence", "hresult", "registry", "messenger", "mapi")),
            Map.entry("settings", List.of()),
            // Of desktop, texts uses the obstacles of desktop.autostart, which alone uses registry: see autostart().
            Map.entry("texts", List.of("presence", "hresult", "registry", "messenger", "mapi", "desktop")),
            Map.entry("desktop", List.of("presence", "settings", "bus", "registry")),
            Map.entry(
                    "ui",
                    List.of(
                            "presence",
                            "history",
                            "settings",
                            "desktop",
                            "texts",
                            "hresult",
                            "registry",
                            "messenger",
                            "mapi")),
            Map.entry(
                    "cli",
                    List.of(
                            "presence",
                            "history",
                            "simulator",
                            "settings",
                            "hresult",
                            "registry",
                            "messenger",
                            "mapi"))));

    /** Rooms whose own package holds values and interfaces, and whose sub-packages use them. */
    private static final List<String> VALUES_ABOVE = List.of("history", "mapi", "messenger", "presence", "registry");

    /** What other rooms may use of the window, as a name below {@code ui}. */
    private static final Set<String> OFFERED_BY_UI = Set.of(
            "PresenceWindow",
            "NoDisplayException",
            "WindowDependencies",
            "WindowHost",
            "activity.ExportHost",
            "settings.SettingsHost",
            "settings.SourceControls",
            "settings.SourcesState",
            "timeline.HistorySource",
            "simulator.ConversationState",
            "simulator.SimulatorControls",
            "simulator.SimulatorRequest",
            "simulator.SimulatorState",
            "simulator.SimulatorSwitch",
            "simulator.ScenarioState",
            "simulator.ServingState");

    @TestFactory
    @DisplayName("use only what the plan of the house allows them")
    Stream<DynamicTest> arrows() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey() + " uses " + room.getValue(), () -> checkRoom(room.getKey(), room.getValue())));
    }

    private static void checkRoom(String room, List<String> mayUse) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + room + ".."));
        GROUND.forEach(other -> allowed.add(ROOT + other + ".."));
        mayUse.forEach(other -> allowed.add(ROOT + other + ".."));
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.presencemonitor..")
                        .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .because("facts flow up and commands flow down; nothing else crosses between rooms")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("are all on the plan")
    void allPlanned() {
        assertThat(PROGRAM.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                        .distinct())
                .allMatch(room -> room.equals("app") || ARROWS.containsKey(room));
    }

    @Test
    @DisplayName("give each class a name that no other room uses")
    void names() {
        Map<String, List<String>> byName = PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        type -> type.getSimpleName(),
                        TreeMap::new,
                        Collectors.mapping(type -> type.getPackageName(), Collectors.toList())));
        byName.values().removeIf(rooms -> rooms.size() == 1);
        assertThat(byName).as("names in two rooms").isEmpty();
    }

    @Test
    @DisplayName("hold at most 50 classes each, so that a newcomer can read their names")
    void sizes() {
        Map<String, Long> sizes = PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= 50);
        assertThat(sizes).as("packages with more than 50 classes").isEmpty();
    }

    @Test
    @DisplayName("know JavaFX in ui alone")
    void javafx() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("a hidden start shows a tray icon without loading JavaFX")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("know JUnit in the simulator's extension alone, which nobody else uses")
    void junit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "simulator.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", ROOT + "simulator.junit..")
                .because("the program runs without JUnit; only whoever tests with the simulator has it")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("touch native code where the platform is, and nowhere else")
    void jna() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "registry.windows..",
                        ROOT + "messenger.windows..",
                        ROOT + "simulator.windows..",
                        ROOT + "print.linux..",
                        ROOT + "print.windows..",
                        ROOT + "desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .because("everything else runs and is tested on any system")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("know the Messenger of a real client in app alone: everybody else has the interface")
    void realMessenger() {
        for (String real : List.of("messenger.windows", "messenger.pidgin", "messenger.bus")) {
            knownOnlyTo(List.of("app"), real, "whoever works with a client works with a simulated one as well");
        }
    }

    @Test
    @DisplayName("see a registry in what a bus tells in messenger.pidgin and messenger.bus alone")
    void pidgin() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "messenger..")
                .and()
                .resideOutsideOfPackages(ROOT + "messenger.pidgin..", ROOT + "messenger.bus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "registry..", ROOT + "bus..")
                .because("a client of a bus has no flag in a registry: who owns its name is one")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("see a registry in the login of Windows alone, and a desktop in the words for its obstacles")
    void autostart() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "desktop..")
                .and()
                .resideOutsideOfPackage(ROOT + "desktop.autostart..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "registry..")
                .because("what a desktop shows is told it; the registry of Windows is where a login is set up")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "texts..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "desktop..").and(not(resideInAPackage(ROOT + "desktop.autostart"))))
                .because("texts say values, and know nothing of what shows them")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("know the session bus where something is on it, and in app, which names the one to use")
    void sessionBus() {
        knownOnlyTo(
                List.of("desktop", "messenger.pidgin", "messenger.bus", "simulator.bus", "app"),
                "bus",
                "what is on the bus has an interface here");
    }

    @Test
    @DisplayName("know the spooler in the simulator alone: a monitor has the mail session")
    void spooler() {
        knownOnlyTo(
                List.of("simulator"), "mapi.spooler", "a real mail session is another implementation of MailSession");
    }

    @Test
    @DisplayName("know the monitor in app and cli alone")
    void monitor() {
        knownOnlyTo(
                List.of("app", "cli"),
                "presence.monitor",
                "what shows a presence subscribes to it and does not reach for its works");
    }

    @Test
    @DisplayName("know the history's store in app alone")
    void historyStore() {
        knownOnlyTo(List.of("app"), "history.store", "what shows a history asks for its values, however they are kept");
    }

    /**
     * Rooms within a room, and which of their siblings each may use. None of them uses the room around it; the window's
     * are put together by {@code ui}, the simulator's serve {@code simulator}.
     */
    private static final Map<String, List<String>> INNER_ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("app.bus", List.of()),
            Map.entry("app.history", List.of()),
            Map.entry("app.remote", List.of()),
            Map.entry("app.serve", List.of()),
            Map.entry("app.simulator", List.of("serve")),
            Map.entry("app.source", List.of()),
            Map.entry("desktop.autostart", List.of()),
            Map.entry("desktop.instance", List.of()),
            Map.entry("messenger.bus", List.of("remote")),
            Map.entry("messenger.pidgin", List.of()),
            Map.entry("messenger.remote", List.of()),
            Map.entry("messenger.windows", List.of("remote")),
            Map.entry("print.linux", List.of()),
            Map.entry("print.windows", List.of()),
            Map.entry("registry.regfile", List.of()),
            Map.entry("registry.windows", List.of()),
            Map.entry("ui.control", List.of()),
            Map.entry("ui.status", List.of("control")),
            Map.entry("ui.timeline", List.of("control")),
            Map.entry("ui.activity", List.of("control", "timeline")),
            Map.entry("ui.simulator", List.of("control")),
            Map.entry("ui.settings", List.of("control")),
            Map.entry("simulator.profile", List.of()),
            Map.entry("simulator.text", List.of()),
            Map.entry("simulator.time", List.of()),
            Map.entry("simulator.mail", List.of()),
            Map.entry("simulator.conversation", List.of()),
            Map.entry("simulator.journal", List.of("text")),
            Map.entry("simulator.recording", List.of("text"))));

    @TestFactory
    @DisplayName("within a room use no sibling but those they are made from")
    Stream<DynamicTest> innerArrows() {
        return INNER_ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey() + " uses " + room.getValue(),
                        () -> checkInnerRoom(room.getKey(), room.getValue())));
    }

    private static void checkInnerRoom(String room, List<String> siblings) {
        String outer = ROOT + room.substring(0, room.lastIndexOf('.'));
        List<String> forbidden = new ArrayList<>(List.of(outer + ".*.."));
        boolean valuesAbove = VALUES_ABOVE.contains(outer.substring(ROOT.length()));
        if (!valuesAbove) {
            forbidden.add(outer);
        }
        List<String> allowed = new ArrayList<>(List.of(ROOT + room + ".."));
        siblings.forEach(other -> allowed.add(outer + "." + other));
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new))
                        .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .because(
                        "a room is changed without reading its siblings, and what puts them together stands above them")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("outside the window use what it offers: itself, its hosts, sources and states, and no view")
    void windowOffers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "ui..").and(not(describe("offered", this::isOffered))))
                .because("public in a sub-package means for the window, and not for the program")
                .check(PROGRAM);
    }

    private boolean isOffered(JavaClass type) {
        String name = type.getName().substring((ROOT + "ui.").length()).replaceFirst("\\$.*", "");
        return OFFERED_BY_UI.contains(name);
    }

    @Test
    @DisplayName("keep values above machinery: no room uses one below it")
    void parents() {
        for (String parent : VALUES_ABOVE) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + parent)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + parent + ".*..")
                    .because("the values of a room are used without the machinery that makes them")
                    .check(PROGRAM);
        }
    }

    private static void knownOnlyTo(List<String> others, String room, String because) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + room + ".."));
        others.forEach(other -> allowed.add(ROOT + other + ".."));
        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because(because)
                .check(PROGRAM);
    }

    @Test
    @DisplayName("print lines through print alone; app also to standard error, which is a printable stream")
    void printing() {
        printsNothingTo(PrintWriter.class, ROOT + "cli..", ROOT + "app..");
        printsNothingTo(PrintStream.class, ROOT + "cli..");
    }

    private static void printsNothingTo(Class<?> stream, String... rooms) {
        noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .callMethodWhere(describe(
                        "prints to a " + stream.getSimpleName(),
                        (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(stream)
                                && call.getName().startsWith("print")))
                .because("a line may hold text of others, which would act on the terminal or pass for another line")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("create threads in thread alone, and in the simulator's clock")
    void threads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "thread..", ROOT + "simulator.time..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class)))
                        .or(target(owner(assignableTo(ExecutorService.class).and(resideInAPackage("java..")))))
                        .or(target(owner(assignableTo(Timer.class)))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Thread.class)))
                        .and(target(nameMatching("ofPlatform|ofVirtual|startVirtualThread"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Executors.class))))
                .because("a thread or a periodic task that ends unnoticed leaves an old truth on the screen;"
                        + " those of the room thread go on, whatever is thrown")
                .check(PROGRAM);
    }

    /** Each starts tasks that end by themselves: the toolkit's start, a claim, a socket, a console, an end, a wait. */
    private static final Set<String> SHORT_TASKS = Set.of(
            "thread.RepeatingThread",
            "ui.FxToolkit",
            "desktop.instance.SingleInstance",
            "app.Console",
            "app.DesktopProgram",
            "app.StandardStreams",
            "print.linux.OutputPipe",
            "app.simulator.SimulatorControllers",
            "simulator.windows.SingleServer");

    @Test
    @DisplayName("give a thread that lives on to RepeatingThread, which nothing that is thrown ends")
    void longLivingThreads() {
        noClasses()
                .that(describe(
                        "have more than a short task",
                        type -> !SHORT_TASKS.contains(
                                type.getName().replace(ROOT, "").replaceFirst("\\$.*", ""))))
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(DaemonThreads.class))).and(target(nameMatching("start"))))
                .because("a loop on a bare thread ends with the first Error, and nobody is told")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("touch AWT in desktop alone")
    void awt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("tray and notifications are the desktop's business, behind its interfaces")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("touch D-Bus in bus, desktop, messenger.pidgin and messenger.bus alone")
    void dbus() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "bus..", ROOT + "desktop..", ROOT + "messenger.pidgin..", ROOT + "messenger.bus..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.freedesktop..")
                .because("whoever shows a tray or a presence works without a bus as well")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("know SQL in the history's store alone")
    void sql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "history.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("the window opens without loading a database, and who asks it does not care how it is kept")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("do not ask whether the client is simulated: only app, cli and the simulator know it")
    void simulator() {
        classes()
                .that()
                .resideInAPackage(ROOT + "simulator..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(ROOT + "simulator..", ROOT + "app..", ROOT + "cli..")
                .because("a view that knows would behave differently where it matters")
                .check(PROGRAM);
    }
}
