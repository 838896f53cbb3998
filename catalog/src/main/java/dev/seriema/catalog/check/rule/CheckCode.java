package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/// A code of a check, with what the documentation tells of it.
public interface CheckCode extends DiagnosticCode {
  /// What the list of codes says of it.
  CodeRow row();

  @Override
  default String id() {
    return row().id();
  }

  @Override
  default Severity severity() {
    return row().severity();
  }

  /// The checks of the tool of elastic/detection-rules that it answers, such as `C-103`; may be
  /// empty.
  default List<String> original() {
    return row().originals();
  }

  /// The release that has it first.
  default String since() {
    return "0.1.0";
  }

  /// What it weighs outside of repositories with Elastic's customs; what is wrong everywhere weighs
  /// the same everywhere.
  default Severity elsewhere() {
    return row().elsewhere();
  }

  /// Whether it is told only where a repository asks for it.
  default boolean isOptional() {
    return false;
  }

  /// What the compiler finds of a rule's query and is not told where this is: it says less of the
  /// same.
  default Optional<DiagnosticCode> insteadOf() {
    return Optional.empty();
  }
}
