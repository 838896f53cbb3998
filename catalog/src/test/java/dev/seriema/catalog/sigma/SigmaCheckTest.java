package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.scaffold.HostSystem;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Converted rules are as a repository wants them.
class SigmaCheckTest {
  private static final int RULES = 120;
  private static final Pattern INTEGRATION = Pattern.compile("integration = \\[\"([a-z0-9_]+)\"");

  @TempDir private Path repository;

  @Test
  void converted_rules_pass_the_checks_of_a_repository() throws IOException, UnknownName {
    Files.createDirectories(repository.resolve("detection_rules/etc"));
    Files.createFile(repository.resolve("detection_rules/etc/packages.yaml"));
    List<SourceText> files = new ArrayList<>();
    RandomSigma random = new RandomSigma(new Chance(7));
    for (int i = 0; i < RULES; i++) {
      files.add(new SourceText(i + ".yml", random.rule().yaml()));
    }
    RandomCorrelations correlations = new RandomCorrelations(new Chance(8));
    for (RandomCorrelations.Kind kind : RandomCorrelations.Kind.values()) {
      files.add(new SourceText(kind + ".yml", correlations.of(kind).yaml()));
    }
    files.add(
        new SourceText(
            "esql.yml",
            random.head()
                + """
                logsource: {product: windows, category: ps_script}
                detection:
                    s: {ScriptBlockText|contains|all: ['a', 'b']}
                    k: ['one', 'two']
                    condition: s and not k
                """));
    List<CarriedRule> converted =
        Sigma.convert(files, SigmaAcceptanceTest.OPTIONS).stream()
            .flatMap(outcome -> outcome.rules().stream())
            .toList();
    List<Path> places = new ArrayList<>();
    for (CarriedRule rule : converted) {
      Path folder = Files.createDirectories(repository.resolve("rules").resolve(place(rule)));
      places.add(Files.writeString(folder.resolve(rule.fileName()), rule.toml()));
      assertThat(RuleLayout.of(TomlDocument.parse(new SourceText("r", rule.toml())).tree()))
          .isEqualTo(rule.toml());
    }
    assertThat(converted).hasSizeGreaterThan(RULES);
    RuleCompiler compiler =
        new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints();
    List<RuleFinding> found =
        new RuleCheck(() -> CheckMemory.NONE, () -> compiler, List::of).of(places).findings();
    assertThat(found)
        .filteredOn(finding -> finding.diagnostic().isError())
        .extracting(finding -> finding.diagnostic().code() + " " + finding.diagnostic().message())
        .isEmpty();
  }

  /// The folder that rules of a system or an integration lie in.
  private static String place(CarriedRule rule) {
    for (HostSystem system : HostSystem.values()) {
      if (rule.toml().contains("\"OS: " + system.title() + '"')) {
        return system.word();
      }
    }
    Matcher integration = INTEGRATION.matcher(rule.toml());
    assertThat(integration.find()).as(rule.toml()).isTrue();
    return "integrations/" + integration.group(1);
  }
}
