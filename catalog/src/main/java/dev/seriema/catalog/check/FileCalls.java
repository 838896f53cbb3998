package dev.seriema.catalog.check;

import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/// How findings call files: as somebody named them, or by their paths from the top of a copy.
///
/// @param top of a copy of a repository
record FileCalls(Optional<Path> top) {
  static final FileCalls AS_NAMED = new FileCalls(Optional.empty());

  static FileCalls from(Path top) {
    return new FileCalls(Optional.of(top));
  }

  RuleFiles.Candidate called(RuleFiles.Candidate file) {
    return top.isEmpty()
        ? file
        : new RuleFiles.Candidate(
            called(file.path()), file.realPath(), file.notation(), file.named());
  }

  Path called(Path file) {
    return top.filter(file.toAbsolutePath().normalize()::startsWith)
        .map(copy -> copy.relativize(file.toAbsolutePath().normalize()))
        .orElse(file);
  }

  /// The file that a finding calls so.
  Path file(String name) {
    return top.map(copy -> copy.resolve(name))
        .orElseGet(() -> Path.of(name).toAbsolutePath())
        .normalize();
  }

  /// A finding without a word of where the copy lies.
  RuleFinding told(RuleFinding finding) {
    Diagnostic found = finding.diagnostic();
    if (isPlain(finding.source().name()) && isPlain(found.message())) {
      return finding;
    }
    return new RuleFinding(
        new SourceText(fromTop(finding.source().name()), finding.source().text()),
        new Diagnostic(
            found.code(),
            found.severity(),
            fromTop(found.message()),
            found.span(),
            found.label(),
            found.hint()),
        finding.ruleId());
  }

  private boolean isPlain(String text) {
    return top.filter(copy -> text.contains(folder(copy))).isEmpty();
  }

  /// Without the path to the copy, which is absolute or begins where the program was started.
  private String fromTop(String text) {
    String folder = folder(top.orElseThrow());
    StringBuilder told = new StringBuilder(text);
    for (int at = told.indexOf(folder); at >= 0; at = told.indexOf(folder)) {
      int start = at;
      while (start > 0 && "` ".indexOf(told.charAt(start - 1)) < 0) {
        start--;
      }
      told.delete(start, at + folder.length());
    }
    return told.toString();
  }

  private static String folder(Path copy) {
    return copy.getFileName() + "/";
  }
}
