package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.rule.RuleSummary;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMemoryTest {
  private static final Fingerprint WORLD = key("world");

  @TempDir private Path folder;

  @Test
  void what_a_file_says_comes_back_with_every_part_of_it() {
    Diagnostic finding =
        Diagnostic.of(RuleFault.WRONG_TYPE, new SourceSpan(3, 70_000), "lone \ud800, 漢字, \0")
            .withLabel("label")
            .withHint("hint")
            .withSeverity(Severity.NOTE);
    CheckedRule full =
        new CheckedRule(
            Optional.of(new RuleId("7")),
            new SourceSpan(5, 6),
            CheckedRule.Standing.RETIRED,
            summary(),
            Optional.of("maturity is deprecated"),
            List.of(finding, finding.withHint("another")));
    CheckedRule bare =
        new CheckedRule(
            Optional.empty(),
            new SourceSpan(0, 0),
            CheckedRule.Standing.MISSING,
            RuleSummary.NOTHING,
            Optional.empty(),
            List.of());
    CheckedFile file = new CheckedFile(true, List.of(finding), List.of(full, bare));
    open().remember(Map.of(key("a"), file));
    assertThat(open().recall(key("a"))).contains(file);
    assertThat(open().recall(key("b"))).isEmpty();
    assertThat(memory(key("another world")).recall(key("a"))).isEmpty();
  }

  private static RuleSummary summary() {
    return new RuleSummary(
        Optional.of("lone \ud800"),
        new SourceSpan(1, 2),
        Optional.of("deprecated"),
        new SourceSpan(3, 4),
        Optional.of("9.5"),
        Optional.of("eql"),
        true,
        true,
        List.of("OS: Linux", "", "漢字"),
        new SourceSpan(5, 70_000),
        Optional.of(new RuleHash("0f".repeat(32))));
  }

  @Test
  void more_than_the_bound_is_not_kept_and_what_was_used_last_stays() throws IOException {
    for (int i = 0; i < 6; i++) {
      CheckMemory memory = open();
      memory.recall(key("0"));
      memory.remember(Map.of(key("" + i), large()));
    }
    CheckMemory memory = open();
    assertThat(memory.recall(key("5"))).isPresent();
    assertThat(memory.recall(key("0"))).as("used by each").isPresent();
    assertThat(memory.recall(key("1"))).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(Files.size(files.findFirst().orElseThrow()))
          .isLessThanOrEqualTo(CheckMemory.LONGEST + Integer.BYTES);
    }
  }

  @Test
  void of_many_programs_the_last_are_remembered() throws IOException {
    CheckedFile nothing = new CheckedFile(false, List.of(), List.of());
    for (int i = 0; i < 2 * CheckMemory.MOST_FILES; i++) {
      memory(key("world " + i)).remember(Map.of(key("a"), nothing));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(CheckMemory.MOST_FILES);
    }
    int last = 2 * CheckMemory.MOST_FILES - 1;
    assertThat(memory(key("world " + last)).recall(key("a"))).contains(nothing);
  }

  private static CheckedFile large() {
    Diagnostic finding =
        Diagnostic.of(RuleFault.WRONG_TYPE, new SourceSpan(0, 0), "x".repeat(3 << 20));
    return new CheckedFile(true, List.of(finding), List.of());
  }

  private CheckMemory open() {
    return memory(WORLD);
  }

  private CheckMemory memory(Fingerprint world) {
    return CheckMemory.open(new CacheFolder(Optional.of(folder)), world);
  }

  private static Fingerprint key(String name) {
    return Fingerprint.of(name.getBytes(StandardCharsets.UTF_8));
  }
}
