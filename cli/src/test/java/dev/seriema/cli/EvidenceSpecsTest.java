package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `specs/evidence`: what proves a rule of each type, and what `test` tells where it
/// does not.
class EvidenceSpecsTest {
  private static final Path PAGES = SharedData.repository().resolve("specs/evidence");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> evidence_of_each_type_is_judged_as_the_page_says() {
    return SpecPages.folder(PAGES).stream()
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private void run(SpecCase one) throws IOException {
    one.expectOnly(BlockKind.RULE, BlockKind.EVENTS, BlockKind.EVIDENCE, BlockKind.VERDICT);
    Workspace workspace = new Workspace(folder.resolve(one.page() + one.line()));
    Path rules = new RuleSpec(one, workspace).evidence();
    Invocation test = Invocation.of("test", rules);
    boolean isProved = test.code() == ExitCode.DONE;
    String verdict = isProved ? "proved" : told(test.endsWith(ExitCode.FOUND).out());
    if (Boolean.getBoolean("golden.update")) {
      rewrite(one, verdict);
    } else {
      assertThat(verdict).isEqualTo(one.only(BlockKind.VERDICT));
    }
  }

  /// What is told of files, from the name of each on.
  private static String told(String out) {
    return out.lines()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.startsWith("   ") ? line.substring(2) : nameInFolder(line))
        .collect(Collectors.joining("\n"));
  }

  private static String nameInFolder(String line) {
    return line.substring(line.indexOf(".evidence/") + ".evidence/".length());
  }

  private static void rewrite(SpecCase one, String verdict) throws IOException {
    Path page = PAGES.resolve(one.page());
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    int heading = lines.indexOf("## " + one.name());
    int start = heading + lines.subList(heading, lines.size()).indexOf("```verdict") + 1;
    int end = start + lines.subList(start, lines.size()).indexOf("```");
    lines.subList(start, end).clear();
    lines.addAll(start, verdict.lines().toList());
    Files.writeString(page, String.join("\n", lines) + "\n");
  }
}
