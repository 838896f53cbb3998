package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.place.PlaceFault;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.fix.Repaired;
import dev.seriema.catalog.fix.RuleRepair;
import dev.seriema.catalog.fix.ThreatMove;
import dev.seriema.catalog.fix.VersionMap;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Public rules are mapped to another release of ATT&CK: parents and children move together,
/// findings only go, and a rule that was moved stays as it is.
class MovedRulesTest {
  /// Every so many rules, so that all folders have their turn.
  private static final int STEP = 8;

  private static final String TARGET = AttackCatalogue.NEWEST;

  private final TextCheck check =
      new TextCheck(
          SharedData.corpus(),
          new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints(),
          Packages.shipped(),
          Map.of(),
          Optional.of(TARGET));

  private final RuleRepair repair =
      new RuleRepair(
          check,
          _ -> true,
          Optional.of(
              new ThreatMove(AttackCatalogue.attack(TARGET).orElseThrow(), VersionMap.NONE)));

  private record Moved(RuleText rule, Repaired first, String again) {}

  @Test
  void what_is_moved_moves_together_and_stays() throws IOException {
    List<RuleText> rules = new ArrayList<>();
    List<RuleText> all = MutationRunTest.rules();
    for (int i = 0; i < all.size(); i += STEP) {
      rules.add(all.get(i));
    }
    List<Moved> moved =
        EvenWork.map(
            rules,
            rule -> {
              Repaired first = of(rule, rule.text());
              return new Moved(rule, first, of(rule, first.after().text()).after().text());
            });
    for (Moved one : moved) {
      String path = one.rule().location().path();
      String text = one.first().after().text();
      assertThat(one.again()).as(path).isEqualTo(text);
      List<String> more = told(one.first().left());
      told(one.first().found()).forEach(more::remove);
      // Another first tactic asks for another name of the file, which is left to a person.
      more.removeIf(found -> found.startsWith(PlaceFault.TACTIC_IN_FILE_NAME.id()));
      assertThat(more).as(path).isEmpty();
      assertThat(strays(text))
          .as(path)
          .containsAll(strays(one.rule().text()))
          .hasSameSizeAs(strays(one.rule().text()));
      if (one.first().questions().isEmpty()) {
        assertThat(told(one.first().left()))
            .as(path)
            .noneMatch(found -> found.startsWith("ATTACK-0005") || found.startsWith("ATTACK-0010"));
      }
    }
    assertThat(moved.stream().filter(one -> one.first().isChanged()).count())
        .as("rules that moved")
        .isGreaterThan(moved.size() / 10);
  }

  /// Sub-techniques that stand below another technique than their own.
  private static List<String> strays(String text) {
    List<String> strays = new ArrayList<>();
    WrittenRule rule =
        WrittenRule.of(TomlDocument.parse("r.toml", text.getBytes(StandardCharsets.UTF_8)).tree())
            .orElseThrow();
    for (WrittenTable entry : WrittenRule.tables(rule.rule(), "threat")) {
      for (WrittenTable technique : WrittenRule.tables(entry, "technique")) {
        for (WrittenTable child : WrittenRule.tables(technique, "subtechnique")) {
          if (!id(child).startsWith(id(technique) + ".")) {
            strays.add(id(technique) + " " + id(child));
          }
        }
      }
    }
    return strays;
  }

  private static String id(WrittenTable table) {
    return WrittenRule.text(table, "id").map(text -> text.value()).orElse("");
  }

  private static List<String> told(List<Diagnostic> findings) {
    List<String> told = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (finding.severity() != Severity.NOTE) {
        told.add(finding.code().id() + " " + finding.message());
      }
    }
    return told;
  }

  private Repaired of(RuleText rule, String text) {
    Path path = SharedData.corpus().resolve(rule.location().path());
    return repair.of(
        new RuleFiles.Candidate(path, path, RuleNotation.TOML, false),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
