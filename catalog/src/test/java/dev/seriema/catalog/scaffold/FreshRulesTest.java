package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules of every type over every data source, each mapped to some techniques: all that is found
/// about one is what its author has to fill in, and nothing once that is done.
class FreshRulesTest {
  private static final String MARK = "GUIDE-0009";

  /// Of so many combinations one is tried.
  private static final int SAMPLE = 4;

  @TempDir private Path repository;

  private final Chance chance = new Chance(20261126);

  @Test
  void a_fresh_rule_of_elastics_repository_has_only_places_to_fill_in() throws Exception {
    Files.createDirectories(repository.resolve("detection_rules/etc"));
    Files.createFile(repository.resolve("detection_rules/etc/packages.yaml"));
    Files.createDirectories(repository.resolve("rules/linux"));
    Files.createFile(repository.resolve("rules/linux/first.toml"));
    Files.createDirectories(repository.resolve("rules_building_block"));
    onlyPlacesToFillIn(
        new RuleDraft.Owner(Optional.of("Elastic"), Optional.of("Elastic License v2")));
  }

  @Test
  void a_fresh_rule_of_another_repository_has_only_places_to_fill_in() throws Exception {
    Files.createFile(repository.resolve("seriema.toml"));
    Files.createDirectories(repository.resolve("rules/linux"));
    Files.createFile(repository.resolve("rules/linux/first.toml"));
    onlyPlacesToFillIn(new RuleDraft.Owner(Optional.empty(), Optional.empty()));
  }

  private void onlyPlacesToFillIn(RuleDraft.Owner owner) throws Exception {
    ScaffoldPlace place = ScaffoldPlace.around(repository);
    List<Path> rules = new ArrayList<>();
    for (RuleType type : RuleDraft.types()) {
      for (DataSource source : DataSources.shipped().all()) {
        boolean fits = !source.isOfJobs() || !RuleDraft.hasQuery(type);
        if (fits && chance.oneIn(SAMPLE)) {
          RuleDraft draft = draft(type, source, owner, rules.size());
          Path folder = place.folder(source, draft.system(), draft.isBuildingBlock());
          List<NewFile> files = new RuleScaffold(draft).files(folder);
          NewFiles.write(repository, files);
          rules.add(files.getFirst().path());
        }
      }
    }
    assertThat(rules).hasSizeGreaterThan(200);
    List<RuleFinding> found = findings();
    assertThat(
            found.stream().filter(finding -> !code(finding).equals(MARK)).map(FreshRulesTest::told))
        .isEmpty();
    assertThat(found.stream().map(finding -> finding.source().name()).distinct())
        .as("each has places to fill in")
        .hasSameSizeAs(rules);
    for (Path rule : rules) {
      String text = Files.readString(rule);
      assertThat(laidOut(text)).isEqualTo(text);
      Files.writeString(rule, text.replaceAll("FILL IN: [^\"\n]*", "something"));
    }
    assertThat(findings()).map(FreshRulesTest::told).isEmpty();
  }

  private RuleDraft draft(RuleType type, DataSource source, RuleDraft.Owner owner, int number)
      throws UnknownName {
    List<QueryLanguage> languages = RuleDraft.languages(type);
    List<HostSystem> systems = source.systems();
    return new RuleDraft(
        type,
        languages.isEmpty() ? Optional.empty() : Optional.of(chance.of(languages)),
        source,
        systems.isEmpty() || chance.oneIn(4) ? Optional.empty() : Optional.of(chance.of(systems)),
        mapping(),
        "Invented Rule of the Number " + number,
        owner,
        chance.of(List.of(RuleSeverity.values())),
        chance.oneIn(5),
        new RuleId(new UUID(0x40008000L, number).toString()),
        LocalDate.of(2026, 11, 26));
  }

  private ThreatMapping mapping() throws UnknownName {
    TechniqueFinder finder = TechniqueFinder.ofUsual();
    ThreatMapping mapping = new ThreatMapping(finder.catalogue());
    for (Technique technique : chance.list(1, 3, () -> chance.of(finder.active()))) {
      List<Tactic> tactics = finder.tactics(technique);
      mapping.add(chance.of(tactics), technique);
    }
    return mapping;
  }

  private List<RuleFinding> findings() {
    return new RuleCheck(
            () -> CheckMemory.NONE,
            () -> new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints(),
            List::of)
        .of(places())
        .findings();
  }

  private List<Path> places() {
    return Stream.of("rules", "rules_building_block")
        .map(repository::resolve)
        .filter(Files::isDirectory)
        .flatMap(FreshRulesTest::parts)
        .toList();
  }

  /// Not all together, which would be asked for more than rules.
  private static Stream<Path> parts(Path folder) {
    try (Stream<Path> parts = Files.list(folder)) {
      return parts.filter(part -> !part.endsWith("first.toml")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String laidOut(String text) {
    return RuleLayout.of(
        TomlDocument.parse("rule.toml", text.getBytes(StandardCharsets.UTF_8)).tree());
  }

  private static String code(RuleFinding finding) {
    return finding.diagnostic().code().id();
  }

  private static String told(RuleFinding finding) {
    return code(finding) + " " + finding.diagnostic().message() + " in " + finding.source().name();
  }
}
