package org.presencemonitor.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clocks")
class ClockRulesTest {
    private static final String ROOT = "org.presencemonitor.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.presencemonitor");

    private static DescribedPredicate<JavaAccess<?>> calls(String types, String methods) {
        return target(owner(HasName.Predicates.nameMatching(types))).and(target(nameMatching(methods)));
    }

    @Test
    @DisplayName("of the computer are read in one place, so that every time can be a virtual one")
    void oneSource() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "time")
                .should()
                .accessTargetWhere(calls("java\\.time\\.\\w+", "now|millis|system|systemUTC|systemDefaultZone|tick\\w*")
                        .or(calls("java\\.lang\\.System", "currentTimeMillis"))
                        .or(calls("java\\.util\\.Date", "<init>")))
                .because("who needs the time is given a TimeSource, or an InstantSource to show or record it")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("that can be set measure no time: how long something lasts is asked of moments")
    void durations() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        // Where a moment and an alarm are defined.
                        ROOT + "time",
                        ROOT + "thread",
                        // Nobody sets a virtual clock.
                        ROOT + "simulator.time",
                        ROOT + "simulator.scenario",
                        // Lengths on a calendar, between times that were recorded.
                        ROOT + "history",
                        ROOT + "app.history",
                        ROOT + "ui.timeline")
                .should()
                .accessTargetWhere(calls("java\\.time\\.(Duration|temporal\\.ChronoUnit)", "between")
                        .or(calls("java\\.time\\.(Instant|ZonedDateTime|LocalDateTime)", "until")))
                .because("the wall clock can be set in between, and the difference may be anything")
                .check(PROGRAM);
    }

    @Test
    @DisplayName("that can be set decide nothing in presence, which knows moments alone")
    void presence() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "presence..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .because("pauses, time limits and ages go on when the clock is set; texts and history take the instant")
                .check(PROGRAM);
    }
}
