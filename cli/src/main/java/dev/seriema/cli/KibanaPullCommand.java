package dev.seriema.cli;

import dev.seriema.catalog.exchange.Dates;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.RepositoryFile;
import dev.seriema.catalog.exchange.RepositoryFiles;
import dev.seriema.catalog.exchange.SpaceComparison.Pair;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.remote.KibanaSpace;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Rules out of a space.
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description =
        "Writes the rules of a space into files: a new file for a rule that the folder has not, and"
            + " the file of a rule that differs anew, without its comments. Files that are the"
            + " same, and rules that only the folder has, stay as they are.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema kibana pull --output-dir my-repo/rules --url https://kibana.example:5601",
      "  seriema kibana pull --output-dir my-repo/rules --space detections --dry-run"
    })
final class KibanaPullCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      required = true,
      description = "The folder of rule files; it is made where it is missing.")
  private Path folder = Path.of("");

  @Mixin private KibanaOptions kibana = new KibanaOptions();

  @Option(
      names = "--prebuilt",
      description = "Take also rules of the space that came with Elastic's package.")
  private boolean prebuilt;

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day of rules of which Kibana does not say when they were made (default: today).")
  private @Nullable LocalDate date;

  KibanaPullCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    List<Path> places = Files.isDirectory(folder) ? List.of(folder) : List.of();
    LocalRules here = LocalRules.of(places, terminal);
    try (KibanaSpace space = kibana.space()) {
      SpaceRules there = SpaceRules.of(space, rule -> prebuilt || !rule.isPrebuilt());
      write(here, there);
      return here.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
  }

  private void write(LocalRules here, SpaceRules there) throws Unable {
    RepositoryFiles files =
        new RepositoryFiles(new Dates(date == null ? LocalDate.now(ZoneOffset.UTC) : date));
    here.documents()
        .forEach(file -> file.content().kind().ifPresent(kind -> files.take(kind, file.stem())));
    Map<String, RepositoryFile> rules = added(files, there);
    List<NewFile> anew = new ArrayList<>();
    Map<Path, String> changed = new LinkedHashMap<>();
    int same = 0;
    for (Pair pair : here.against(there).pairs()) {
      Optional<RepositoryFile> file = Optional.ofNullable(rules.get(pair.ruleId()));
      if (pair.there().isEmpty() || file.isEmpty()) {
        continue;
      }
      if (pair.here().isEmpty()) {
        anew.addAll(WrittenFiles.inFolders(List.of(file.get()), RepositoryFile.Form.TOML, folder));
        terminal.out().println(LocalRules.shown(pair) + ": new");
      } else if (pair.isSameRule()) {
        same++;
      } else {
        changed.put(pair.here().get().path(), file.get().text(form(pair.here().get())));
        terminal
            .out()
            .println(LocalRules.shown(pair) + ": changes " + String.join(", ", pair.differing()));
      }
    }
    addOthers(files, anew, changed);
    LeftOutText.tell(files, date != null, terminal);
    if (!dryRun) {
      WrittenFiles.write(Path.of(""), anew);
      replace(changed);
    }
    terminal
        .out()
        .println(
            "%s %snew, %d changed, %d the same"
                .formatted(
                    Counted.of(anew.size(), "file"),
                    dryRun ? "would be " : "",
                    changed.size(),
                    same));
  }

  private static RepositoryFile.Form form(Document file) {
    return switch (file.notation()) {
      case TOML -> RepositoryFile.Form.TOML;
      case YAML -> RepositoryFile.Form.YAML;
    };
  }

  /// @return the files of the rules, by their ids
  private static Map<String, RepositoryFile> added(RepositoryFiles files, SpaceRules there)
      throws Unable {
    Map<String, RepositoryFile> rules = new LinkedHashMap<>();
    try {
      for (JsonValue.Table rule : there.rules()) {
        files.add(rule);
        RepositoryFile file = files.files().getLast();
        file.ruleId().ifPresent(id -> rules.put(id, file));
      }
      List<JsonValue.Table> lists = new ArrayList<>();
      List<JsonValue.Table> items = new ArrayList<>();
      List<JsonValue.Table> connectors = new ArrayList<>();
      for (ExportedLists part : there.lists()) {
        lists.addAll(part.lists());
        items.addAll(part.items());
        connectors.addAll(part.connectors());
      }
      files.addLists(lists, items);
      files.addConnectors(connectors, Optional.empty());
      return rules;
    } catch (Unconvertible unconvertible) {
      throw new Unable(unconvertible.finding().code(), unconvertible.finding().message());
    }
  }

  /// Lists and connectors: a file that is there under their name is written anew where it differs.
  private void addOthers(RepositoryFiles files, List<NewFile> anew, Map<Path, String> changed)
      throws Unable {
    List<RepositoryFile> others =
        files.files().stream().filter(file -> file.ruleId().isEmpty()).toList();
    for (NewFile file : WrittenFiles.inFolders(others, RepositoryFile.Form.TOML, folder)) {
      if (!Files.exists(file.path())) {
        anew.add(file);
      } else if (!content(file.path()).equals(file.content())) {
        changed.put(file.path(), file.content());
        terminal.out().println(WrittenFiles.shown(file.path()) + ": changes");
      }
    }
  }

  private static String content(Path file) throws Unable {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new Unable(
          "`" + WrittenFiles.shown(file) + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static void replace(Map<Path, String> files) throws Unable {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      try {
        FileInPlace.replace(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      } catch (IOException unwritable) {
        throw new Unable(
            "`"
                + WrittenFiles.shown(file.getKey())
                + "` cannot be written: "
                + SystemReasons.of(unwritable));
      }
    }
  }
}
