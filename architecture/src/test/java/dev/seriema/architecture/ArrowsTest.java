package dev.seriema.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/// The arrows of ARCHITECTURE.md, each with its reason.
final class ArrowsTest {
  private static final String[] LANGUAGES = {"dev.seriema.languages.."};
  private static final String[] INNER = {
    "dev.seriema.model..",
    "dev.seriema.languages..",
    "dev.seriema.engine..",
    "dev.seriema.detector.."
  };

  @Test
  void the_importer_saw_the_whole_house() {
    for (String room :
        new String[] {"model", "languages", "engine", "detector", "intake", "catalog", "cli"}) {
      assertThat(House.CLASSES)
          .as("classes of %s", room)
          .anyMatch(type -> type.getPackageName().startsWith("dev.seriema." + room));
    }
  }

  @Test
  void the_engine_knows_no_query_language() {
    noClasses()
        .that()
        .resideInAPackage("dev.seriema.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(LANGUAGES)
        .because("languages are lowered before planning: ARCHITECTURE.md, invariant 1")
        .check(House.CLASSES);
  }

  @Test
  void a_language_knows_neither_the_engine_nor_a_detector() {
    noClasses()
        .that()
        .resideInAPackage("dev.seriema.languages..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.seriema.engine..", "dev.seriema.detector..")
        .because("a front end can be used without running anything")
        .check(House.CLASSES);
  }

  @Test
  void the_model_knows_nobody() {
    classes()
        .that()
        .resideInAPackage("dev.seriema.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.seriema.model..", "java..", "org.jspecify..")
        .because("its words are shared by all and must cost nobody a dependency")
        .check(House.CLASSES);
  }

  @Test
  void the_inner_rooms_open_no_file_or_socket_and_read_no_clock() {
    DescribedPredicate<JavaClass> outsideWorld =
        DescribedPredicate.describe(
            "the outside world",
            type ->
                type.getPackageName().startsWith("java.nio.file")
                    || type.getPackageName().startsWith("java.net")
                    || type.getName().equals("java.io.File")
                    || type.getName().startsWith("java.io.FileInput")
                    || type.getName().startsWith("java.io.FileOutput"));
    noClasses()
        .that()
        .resideInAnyPackage(INNER)
        .should()
        .dependOnClassesThat(outsideWorld)
        .because("bytes, text and time are arguments: ARCHITECTURE.md, invariant 2")
        .check(House.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(INNER)
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .because("the same rules and events give the same alerts: ARCHITECTURE.md, invariant 3")
        .check(House.CLASSES);
  }

  @Test
  void intake_knows_documents_and_not_what_becomes_of_them() {
    noClasses()
        .that()
        .resideInAPackage("dev.seriema.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.seriema.engine..", "dev.seriema.detector..", "dev.seriema.catalog..")
        .because("reading events is of use to who runs no rule")
        .check(House.CLASSES);
  }

  @Test
  void nobody_uses_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seriema.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.seriema.cli..")
        .because("who embeds a part must not receive a command line")
        .check(House.CLASSES);
  }

  @Test
  void nothing_that_ships_uses_the_testkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seriema.testkit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.seriema.testkit..")
        .because("slow and obvious code belongs into tests")
        .check(House.CLASSES);
  }

  @Test
  void rooms_form_no_circles() {
    slices()
        .matching("dev.seriema.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room that cannot be understood without another is one room")
        .check(House.CLASSES);
  }
}
