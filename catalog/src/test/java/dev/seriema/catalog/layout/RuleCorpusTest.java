package dev.seriema.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.testkit.SharedData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// All rules of a public repository, loaded once.
@TestInstance(Lifecycle.PER_CLASS)
class RuleCorpusTest {
  private final RuleSet set = RuleLoader.load(List.of(SharedData.corpus()));

  @Test
  void every_rule_loads_without_a_finding() {
    assertThat(set.findings()).isEmpty();
    assertThat(set.leftOut()).isEmpty();
    assertThat(set.otherFiles()).isZero();
    assertThat(set.rules()).hasSize(2064 + 128);
    assertThat(set.live()).hasSize(2068);
    assertThat(set.rules()).filteredOn(loaded -> loaded.rule().retired().isPresent()).hasSize(124);
  }

  @Test
  void types_and_languages_have_the_counts_that_another_reader_found() {
    Map<String, Integer> counts = new TreeMap<>();
    for (RuleSet.LoadedRule loaded : set.live()) {
      String type = loaded.rule().type().word();
      String language = loaded.rule().query().map(query -> query.language().word()).orElse("none");
      counts.merge(type + " " + language, 1, Integer::sum);
    }

    assertThat(counts)
        .containsOnly(
            entry("eql eql", 1024),
            entry("query kuery", 454),
            entry("new_terms kuery", 241),
            entry("esql esql", 209),
            entry("machine_learning none", 106),
            entry("threshold kuery", 28),
            entry("threat_match kuery", 6));
  }

  @Test
  void every_character_of_every_query_points_to_its_place_in_the_file() {
    for (RuleSet.LoadedRule loaded : set.rules()) {
      loaded.rule().query().ifPresent(query -> pointsIntoFile(query, loaded));
    }
  }

  /// The public rules write a character of a query as itself or as an escape of two characters.
  private static void pointsIntoFile(RuleQuery query, RuleSet.LoadedRule loaded) {
    String file = loaded.source().text();
    SourceMap map = query.map();
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < query.text().length(); i++) {
      SourceSpan place = map.toSource(new SourceSpan(i, i + 1));
      char first = file.charAt(place.start());
      written.append(place.length() == 2 ? unescaped(file.charAt(place.start() + 1)) : first);
    }
    assertThat(written).as(loaded.place()).hasToString(query.text());
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> letter;
    };
  }

  @Test
  void rules_of_the_lock_have_its_version() {
    assertThat(set.live())
        .filteredOn(loaded -> loaded.rule().version().isPresent())
        .hasSizeGreaterThan(2000);
  }

  @Test
  void the_order_is_that_of_the_paths_on_every_run() {
    List<String> names = set.rules().stream().map(loaded -> loaded.source().name()).toList();

    assertThat(names).isSorted();
    assertThat(RuleLoader.load(List.of(SharedData.corpus())).rules())
        .extracting(loaded -> loaded.source().name())
        .isEqualTo(names);
  }

  @Test
  void hunts_are_counted_as_other_files() {
    RuleSet hunts = RuleLoader.load(List.of(SharedData.corpus().resolve("hunting")));

    assertThat(hunts.rules()).isEmpty();
    assertThat(hunts.findings()).isEmpty();
    assertThat(hunts.otherFiles()).isEqualTo(140);
  }
}
