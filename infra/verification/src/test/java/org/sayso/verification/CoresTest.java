package org.sayso.verification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The engine and the ledger are plain: what would break in a native executable, or in another locale, is not in their bytecode. */
class CoresTest {

    private static final JavaClasses CORES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sayso.extraction", "org.sayso.ledger");

    @Test
    void noReflectionNoSerialisationNoDynamicLoading() {
        noClasses()
                .should().dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.rmi..", "sun..", "jdk.internal.."))
                .orShould().callMethod(Class.class, "forName", String.class)
                .orShould().dependOnClassesThat().areAssignableTo(ClassLoader.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectOutputStream")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.ServiceLoader")
                .because("a native executable knows only what the compiler saw")
                .check(CORES);
    }

    @Test
    void noWordDependsOnTheMachinesLocale() {
        noClasses()
                .should().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(Locale.class, "getDefault")
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .because("the same text is read the same way in Istanbul")
                .check(CORES);
    }

    @Test
    void noClockAndNoChanceInside() {
        noClasses()
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(Math.class, "random")
                .orShould().callConstructor(java.util.Random.class)
                .because("the same documents give the same answer, today and tomorrow")
                .check(CORES);
    }

    @Test
    void nothingSharedCanChange() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that().areStatic().and().areNotPrivate()
                .should().haveModifier(JavaModifier.FINAL)
                .because("any number of threads share one engine")
                .check(CORES);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("org.sayso.ledger.(*)..").should().beFreeOfCycles().check(CORES);
    }

    @Test
    void everyClassIsFinalARecordOrMadeToBeChosenFrom() {
        classes()
                .that().areTopLevelClasses().and().areNotInterfaces().and().areNotEnums()
                .should().haveModifier(JavaModifier.FINAL).orShould().haveModifier(JavaModifier.ABSTRACT)
                .because("nobody inherits from what was not meant for it")
                .allowEmptyShould(false)
                .check(CORES.that(com.tngtech.archunit.base.DescribedPredicate.describe("not package-info", type -> !type.getSimpleName().equals("package-info"))));
    }
}
