package org.presencemonitor.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.Format;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The locale of the system")
class LocaleRulesTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.presencemonitor");

    private static DescribedPredicate<JavaCodeUnitAccess<?>> call(Class<?> type, String methods) {
        return target(nameMatching(methods))
                .and(targetOwner(assignableTo(type)))
                .forSubtype();
    }

    private static boolean namesLocale(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    }

    @Test
    @DisplayName("formats nothing by itself: digits, years and small letters are those of a locale that is named")
    void named() {
        List<DescribedPredicate<JavaCodeUnitAccess<?>>> formats = List.of(
                call(String.class, "format|toLowerCase|toUpperCase"),
                call(PrintStream.class, "printf|format"),
                call(PrintWriter.class, "printf|format"),
                call(Formatter.class, "<init>"),
                call(Scanner.class, "<init>"),
                call(DateTimeFormatter.class, "ofPattern"),
                call(DateTimeFormatterBuilder.class, "toFormatter"),
                call(Format.class, "<init>|get\\w*Instance"));
        DescribedPredicate<JavaCodeUnitAccess<?>> unnamed = DescribedPredicate.describe(
                "depends on the system's locale",
                access -> formats.stream().anyMatch(format -> format.test(access)) && !namesLocale(access));
        DescribedPredicate<JavaCodeUnitAccess<?>> never = call(String.class, "formatted");

        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is formatted in the system's locale",
                        access -> access instanceof JavaCodeUnitAccess<?> code
                                && (unnamed.test(code) || never.test(code))))
                .because("what programs read has the same digits and letters wherever it was written: %d gives Arabic"
                        + " ones in ar_EG, and toLowerCase a letter of its own in tr_TR")
                .check(PROGRAM);
    }
}
