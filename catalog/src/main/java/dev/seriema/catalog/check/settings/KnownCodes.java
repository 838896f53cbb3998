package dev.seriema.catalog.check.settings;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The codes that findings can have.
///
/// @param byId in order of their rooms
public record KnownCodes(Map<String, DiagnosticCode> byId) {
  /// Where a file that cannot be read, or is no rule, would go on in silence.
  private static final List<String> OF_READING = List.of("TOML-", "JSON-", "RULE-", "SETTINGS-");

  /// What is wrong with a code that somebody wants to weigh or to silence.
  Optional<Diagnostic> fault(String code, SourceSpan span) {
    if (!byId.containsKey(code)) {
      Diagnostic fault =
          Diagnostic.of(SettingsFault.UNKNOWN_CODE, span, "no finding has the code `" + code + "`");
      return Optional.of(
          Suggestions.nearest(code, byId.keySet())
              .map(nearest -> fault.withHint("did you mean `" + nearest + "`?"))
              .orElse(fault));
    }
    return canBeSilenced(code)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                SettingsFault.NOT_TO_BE_SILENCED,
                span,
                "`" + code + "` cannot be silenced: a file with it may not be read at all"));
  }

  /// Whether a repository may weigh findings of a code, or allow them.
  public boolean canBeSilenced(String code) {
    DiagnosticCode known = byId.get(code);
    return known == null
        || known.severity() != Severity.ERROR
        || OF_READING.stream().noneMatch(code::startsWith);
  }
}
