package dev.seriema.cli;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.exception.ExceptionFault;
import dev.seriema.catalog.exception.ExceptionLoader;
import dev.seriema.catalog.exception.ExceptionSet;
import dev.seriema.catalog.exception.ValueListFolder;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.exception.Exceptions;
import dev.seriema.languages.exception.EntryFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.exception.ValueLists;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the exceptions of rules are looked for.
final class ExceptionOptions {
  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description =
          "Lists of exceptions and their items, as Kibana exports them or as TOML, beside those"
              + " that come with the rules. May be given several times.")
  private List<Path> files = List.of();

  @Option(
      names = "--values",
      paramLabel = "DIR",
      description =
          "Value lists that exceptions name: <list id>.txt, a value a line, with its type in"
              + " <list id>.json.")
  private @Nullable Path values;

  /// Exceptions of some rules, and what is told of them.
  ///
  /// @param compiler that knows them
  record Known(RuleCompiler compiler, ExceptionSet set, Optional<ValueListFolder> values) {
    /// What was found in the files, and in the items of lists that compiled rules name.
    List<RuleFinding> findings() {
      List<RuleFinding> found = new ArrayList<>();
      set.findings().forEach(finding -> found.add(of(finding)));
      values.ifPresent(folder -> folder.findings().forEach(finding -> found.add(of(finding))));
      compiler
          .exceptionFindings()
          .forEach(finding ->
              found.add(new RuleFinding(finding.source(), finding.diagnostic(), Optional.empty())));
      return found;
    }

    /// Those that set rules aside, as an author sees them.
    void tellErrors(Terminal terminal) {
      DiagnosticText renderer = new DiagnosticText(terminal.errInk());
      findings().stream()
          .filter(finding -> finding.diagnostic().isError())
          .forEach(finding ->
              terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    }

    private static RuleFinding of(RuleSet.Finding finding) {
      return new RuleFinding(finding.source(), finding.diagnostic(), Optional.empty());
    }
  }

  static boolean isAboutExceptions(Diagnostic diagnostic) {
    return diagnostic.code() instanceof EntryFault || diagnostic.code() instanceof ExceptionFault;
  }

  /// Says what nobody can read.
  void validate() throws Unable {
    if (values != null && !Files.isDirectory(values)) {
      throw new Unable("--values names a folder, and `" + values + "` is none");
    }
  }

  /// @param places where the rules were loaded from
  Known known(RuleSet rules, List<Path> places, RuleCompiler compiler) {
    ExceptionSet set = ExceptionLoader.load(rules, places, files);
    Optional<ValueListFolder> folder = Optional.ofNullable(values).map(ValueListFolder::new);
    ValueLists lists = folder.<ValueLists>map(found -> found).orElse(ValueLists.NONE);
    return new Known(compiler.withExceptions(new Exceptions(set.lists(), lists)), set, folder);
  }
}
