package dev.seriema.cli;

import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The layout of rule files.
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description =
        "Lays out rule files: order of keys, lists, blanks. What a file says stays as it is, and so"
            + " do its texts, queries included. With --check, ends with 1 when a file would"
            + " change.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema fmt                    the repository around",
      "  seriema fmt rules/linux        a folder",
      "  seriema fmt --check rules/     say which files would change"
    })
final class FmtCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final DiagnosticText diagnostics;
  private boolean isIncomplete;

  @Parameters(
      paramLabel = "PATH",
      description = "Rule files, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(names = "--check", description = "Change nothing; say which files would change.")
  private boolean check;

  FmtCommand(Terminal terminal) {
    this.terminal = terminal;
    diagnostics = new DiagnosticText(terminal.errInk());
  }

  @Override
  public Integer call() throws Unable {
    List<RuleSet.Finding> around = new ArrayList<>();
    int rules = 0;
    int changed = 0;
    for (Path place : places()) {
      for (RuleFiles.Candidate file : RuleFiles.at(place, around)) {
        if (file.notation() == RuleNotation.TOML) {
          Outcome outcome = layOut(file);
          rules += outcome == Outcome.NO_RULE ? 0 : 1;
          changed += outcome == Outcome.CHANGED ? 1 : 0;
        }
      }
    }
    around.forEach(this::tell);
    terminal
        .out()
        .println(
            "%d of %s %s"
                .formatted(
                    changed, Counted.of(rules, "file"), check ? "would change" : "laid out"));
    if (isIncomplete) {
      return ExitCode.INCOMPLETE;
    }
    return check && changed > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private enum Outcome {
    NO_RULE,
    SAME,
    CHANGED
  }

  private List<Path> places() throws Unable {
    if (!paths.isEmpty()) {
      return paths;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseThrow(() -> new Unable("no rule repository is around; name one: seriema fmt PATH"));
  }

  private Outcome layOut(RuleFiles.Candidate file) throws Unable {
    try {
      byte[] bytes = FileBytes.read(file.realPath(), RuleLoader.LONGEST_FILE);
      if (bytes.length > RuleLoader.LONGEST_FILE) {
        throw new Unable("`" + file.name() + "` is too large for a rule file");
      }
      Parsed<TomlDocument> document = TomlDocument.parse(file.name(), bytes);
      if (!document.isSound()) {
        document
            .diagnostics()
            .forEach(
                found -> terminal.err().print(diagnostics.render(found, document.tree().source())));
        isIncomplete = true;
        return Outcome.SAME;
      }
      if (!RuleFile.recognises(document.tree())) {
        return Outcome.NO_RULE;
      }
      String laidOut = RuleLayout.of(document.tree());
      if (laidOut.equals(document.tree().source().text())) {
        return Outcome.SAME;
      }
      if (!check) {
        FileInPlace.replace(file.realPath(), laidOut.getBytes(StandardCharsets.UTF_8));
      }
      terminal.out().println(file.name());
      return Outcome.CHANGED;
    } catch (IOException failure) {
      throw new Unable("`" + file.name() + "` cannot be laid out: " + failure.getMessage());
    }
  }

  private void tell(RuleSet.Finding finding) {
    terminal.err().print(diagnostics.render(finding.diagnostic(), finding.source()));
    isIncomplete |= finding.diagnostic().isError();
  }
}
