package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.testkit.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What `check` prints is the same whether it was found out or is remembered.
class RememberedFindingsTest {
  private static final Fingerprint PROGRAM = new Fingerprint(1, 2, 3, 4);

  @TempDir private Path folder;

  @Test
  void rules_with_the_faults_of_all_pages_and_specs() throws IOException {
    try (TrainingRepository queries =
        TrainingRepository.of(SharedData.repository().resolve("specs"))) {
      Path pages = pages(folder.resolve("pages"));
      String printed = sameFromMemory(queries.root(), pages);
      assertThat(printed).contains("EQL-0203", "KQL-", "LUCENE-", "TOML-", "RULE-0013");
    }
  }

  @Test
  void public_rules() {
    assertThat(sameFromMemory(SharedData.corpus())).contains("2,192 rules");
  }

  @Test
  void changed_facts_of_the_repository_change_what_is_said() throws IOException {
    Workspace workspace = new Workspace(folder.resolve("repository"));
    Path list =
        workspace.file(
            "detection_rules/etc/non-ecs-schema.json", "{\"logs-*\": {\"crane.load\": \"long\"}}");
    workspace.rule("rules/crane.toml", "process where crane.load == \"heavy\"");
    String number = sameFromMemory(workspace.folder());
    assertThat(number).contains("crane.load");
    Files.writeString(list, "{\"logs-*\": {\"crane.load\": \"keyword\"}}");
    assertThat(sameFromMemory(workspace.folder())).contains("1 rule: 0 errors, 0 warnings");
    Files.writeString(list, "{\"logs-*\": {\"crane.load\": \"long\"}}");
    assertThat(check(Optional.of(PROGRAM), workspace.folder())).isEqualTo(number);
    Files.writeString(list, "{\"logs-*\": []}");
    assertThat(sameFromMemory(workspace.folder())).contains("FACT-0004");
  }

  @Test
  void nothing_is_remembered_on_request_or_where_the_program_cannot_be_told_from_others() {
    Workspace workspace = new Workspace(folder.resolve("repository"));
    workspace.rule("rules/one.toml", "process where true");
    check(Optional.of(PROGRAM), workspace.folder(), "--no-cache");
    check(Optional.empty(), workspace.folder());
    assertThat(folder.resolve("memory")).doesNotExist();
    check(Optional.of(PROGRAM), workspace.folder());
    assertThat(folder.resolve("memory")).isNotEmptyDirectory();
    assertThat(ProgramIdentity.known()).as("of a folder of classes").isEmpty();
  }

  /// Checks places anew, then twice with a memory.
  ///
  /// @return what was printed each time, as text
  private String sameFromMemory(Path... places) {
    for (String form : List.of("json", "text")) {
      Object[] arguments = Stream.concat(Stream.of("--output", form), Stream.of(places)).toArray();
      String anew = check(Optional.empty(), arguments);
      assertThat(check(Optional.of(PROGRAM), arguments)).as("found out").isEqualTo(anew);
      assertThat(check(Optional.of(PROGRAM), arguments)).as("remembered").isEqualTo(anew);
    }
    return check(Optional.of(PROGRAM), (Object[]) places);
  }

  /// @return what was printed, and the number that it ended with
  private String check(Optional<Fingerprint> program, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, false, false, Ink.NONE, Ink.NONE, 100);
    CacheFolder memory = new CacheFolder(Optional.of(folder.resolve("memory")));
    int code =
        new CommandLine(new CheckCommand(terminal, memory, () -> program))
            .setExecutionExceptionHandler(new OwnFaults(terminal))
            .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    stream.flush();
    return out.toString(StandardCharsets.UTF_8) + code;
  }

  /// The rule files that the pages of diagnostics show, faulty and mended.
  private static Path pages(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> pages = Files.list(SharedData.repository().resolve("docs/diagnostics"))) {
      for (Path page : pages.sorted().toList()) {
        DiagnosticPage read = DiagnosticPage.read(page);
        for (int i = 0; i < read.blocks().size(); i++) {
          DiagnosticPage.Block block = read.blocks().get(i);
          if (block.kind().equals("toml")) {
            Files.writeString(to.resolve(read.code() + "-" + i + ".toml"), block.content());
          }
        }
      }
    }
    return to;
  }
}
