package dev.seriema.catalog.check;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks at the rules of files that are not remembered: at the rules of one file on all cores,
/// since an export may have thousands.
record FileCompilation(Supplier<RuleCompiler> compiler) {
  private static final SourceSpan START = new SourceSpan(0, 0);

  /// @return in the same order
  List<FileCheck> of(List<FileReading.Read> files) {
    List<LoadedFile.Outcome> outcomes =
        files.stream()
            .filter(FileReading.Anew.class::isInstance)
            .flatMap(file -> ((FileReading.Anew) file).file().outcomes().stream())
            .filter(outcome -> !(outcome instanceof LoadedFile.NoRule))
            .toList();
    Iterator<CheckedRule> rules = compiled(outcomes).iterator();
    List<FileCheck> checked = new ArrayList<>(files.size());
    for (FileReading.Read file : files) {
      checked.add(
          switch (file) {
            case FileReading.Recalled(var check) -> check;
            case FileReading.Anew anew -> check(anew, rules);
          });
    }
    return checked;
  }

  private List<CheckedRule> compiled(List<LoadedFile.Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return List.of();
    }
    RuleCompiler ready = compiler.get();
    return EvenWork.map(outcomes, outcome -> rule(outcome, ready));
  }

  /// @param rules of the files in their order; those of this one are taken
  private static FileCheck check(FileReading.Anew file, Iterator<CheckedRule> rules) {
    LoadedFile loaded = file.file();
    List<CheckedRule> own =
        loaded.outcomes().stream()
            .filter(outcome -> !(outcome instanceof LoadedFile.NoRule))
            .map(_ -> rules.next())
            .toList();
    CheckedFile said = new CheckedFile(!loaded.outcomes().isEmpty(), loaded.diagnostics(), own);
    return new FileCheck(loaded::source, said, file.key(), false);
  }

  private static CheckedRule rule(LoadedFile.Outcome outcome, RuleCompiler compiler) {
    return switch (outcome) {
      case LoadedFile.Sound sound -> rule(sound, compiler.compile(sound.rule()));
      case LoadedFile.Faulty(var id, _, var indices, var query) ->
          new CheckedRule(
              id,
              START,
              CheckedRule.Standing.MISSING,
              Optional.empty(),
              query.map(text -> compiler.faults(text, indices)).orElse(List.of()));
      case LoadedFile.NoRule _ -> throw new IllegalArgumentException("no rule to look at");
    };
  }

  private static CheckedRule rule(LoadedFile.Sound sound, Compilation compilation) {
    return new CheckedRule(
        Optional.of(sound.rule().id()),
        sound.idSpan(),
        sound.rule().retired().isPresent()
            ? CheckedRule.Standing.RETIRED
            : CheckedRule.Standing.LIVE,
        unchecked(compilation),
        compilation.diagnostics());
  }

  private static Optional<String> unchecked(Compilation compilation) {
    return switch (compilation) {
      case Compilation.Compiled _ -> Optional.empty();
      case Compilation.LeftOut(_, var reason, var query, var findings) ->
          query.isPresent() || findings.stream().anyMatch(Diagnostic::isError)
              ? Optional.empty()
              : Optional.of(reason);
    };
  }
}
