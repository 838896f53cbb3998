package dev.seriema.catalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.trace.KeyLine;
import dev.seriema.catalog.trace.Trace;
import dev.seriema.testkit.random.Chance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sequence is drawn as complete where the engine raises an alert, and only there: each random
/// file lies in `alerts` and in `quiet`, so that it fails in one of them and is drawn.
class TraceAgreesTest {
  private static final int FILES = 150;
  private static final int EVENTS = 9;

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequence by host.id with maxspan=5s [a where true] [b where true]",
        "sequence by host.id [a where true] [b where true] [c where true] until [d where true]",
        "sequence by host.id with maxspan=6s [a where true] ![d where true] [b where true]",
        "sequence by host.id with maxspan=4s [a where true] [b where true] ![d where true]",
        "sequence with maxspan=4s [a where true] with runs=2 [b where true]"
      })
  void a_sequence_is_drawn_as_complete_where_there_is_an_alert(String query) {
    Repository repository = new Repository(temporary);
    repository.rule("a.toml", query);
    Chance chance = new Chance(7);
    for (int file = 0; file < FILES; file++) {
      String events = events(chance);
      repository.file("a.evidence/alerts/%03d.ndjson".formatted(file), events);
      repository.file("a.evidence/quiet/%03d.ndjson".formatted(file), events);
    }
    List<FileVerdict> failed =
        repository.verdict().files().stream().filter(file -> !file.isPassed()).toList();
    assertThat(failed).hasSize(FILES);
    assertThat(failed).extracting(file -> file.file().kind()).contains(EvidenceKind.QUIET);
    assertThat(failed).extracting(file -> file.file().kind()).contains(EvidenceKind.ALERTS);
    assertThat(failed)
        .allSatisfy(file ->
            assertThat(file.trace().filter(TraceAgreesTest::isComplete))
                .as("%s%n%s", file.file().path(), file.trace())
                .matches(found -> found.isPresent() == (file.observed().alerts() > 0)));
  }

  private static boolean isComplete(Trace trace) {
    return trace instanceof Trace.OfSequence sequence
        && sequence.lines().stream()
            .anyMatch(line -> line.ending() instanceof KeyLine.Ending.Complete);
  }

  /// A second or more apart, of four categories on two hosts.
  private static String events(Chance chance) {
    List<String> lines = new ArrayList<>();
    int second = 0;
    for (int event = 0; event < EVENTS; event++) {
      second += 1 + chance.below(3);
      lines.add(
          "{\"@timestamp\":\"2026-03-15T12:00:%02dZ\",\"event\":{\"category\":\"%s\"},\"host\":{\"id\":\"h%d\"}}"
              .formatted(second, "abcd".charAt(chance.below(4)), chance.below(2)));
    }
    return String.join("\n", lines) + "\n";
  }
}
