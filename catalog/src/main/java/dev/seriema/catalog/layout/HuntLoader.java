package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Loads the hunts of folders and files: TOML files with a table `[hunt]`.
public final class HuntLoader {
  private static final SourceSpan START = new SourceSpan(0, 0);

  private final List<HuntSet.Hunt> hunts = new ArrayList<>();
  private final List<RuleSet.Finding> findings = new ArrayList<>();

  private HuntLoader() {}

  /// Loads all hunts below folders, and of files that are named themselves. Of a checkout of
  /// elastic/detection-rules, the folder `hunting` is looked at; links are not followed.
  public static HuntSet load(List<Path> places) {
    HuntLoader loader = new HuntLoader();
    Set<Path> seen = new HashSet<>();
    for (Path place : places) {
      RuleFiles.at(place, RuleRepository::huntFolders, loader.findings).stream()
          .filter(file -> file.notation() == RuleNotation.TOML && seen.add(file.realPath()))
          .forEach(loader::read);
    }
    return new HuntSet(loader.hunts, loader.findings);
  }

  private void read(RuleFiles.Candidate file) {
    String name = FileNames.shown(file.path());
    try {
      byte[] bytes = FileBytes.read(file.realPath(), RuleLoader.LONGEST_FILE);
      if (bytes.length > RuleLoader.LONGEST_FILE) {
        report(
            name, RuleFault.FILE_TOO_LARGE, "is longer than " + RuleLoader.LONGEST_FILE + " bytes");
      } else {
        read(file, TomlDocument.parse(name, bytes));
      }
    } catch (IOException failure) {
      report(name, RuleFault.UNREADABLE_FILE, "cannot be read: " + SystemReasons.of(failure));
    }
  }

  private void read(RuleFiles.Candidate file, Parsed<TomlDocument> parsed) {
    SourceText source = parsed.tree().source();
    parsed.diagnostics().forEach(found -> findings.add(new RuleSet.Finding(source, found)));
    if (!parsed.isSound()) {
      return;
    }
    if (parsed.tree().root().get("hunt").orElse(null) instanceof TomlTable table) {
      hunts.add(new HuntSet.Hunt(file.path(), source, table));
    } else if (file.named()) {
      findings.add(
          new RuleSet.Finding(
              source,
              Diagnostic.of(
                  RuleFault.NOT_A_RULE_FILE, START, "not a hunt: there is no table `[hunt]`")));
    }
  }

  private void report(String name, RuleFault fault, String what) {
    findings.add(
        new RuleSet.Finding(
            new SourceText(name, ""), Diagnostic.of(fault, START, "`" + name + "` " + what)));
  }
}
