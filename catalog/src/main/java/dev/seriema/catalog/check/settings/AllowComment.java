package dev.seriema.catalog.check.settings;

import dev.seriema.model.diagnostic.SourceSpan;

/// A comment of a rule file that allows a finding of the value it stands beside or above: `#
/// seriema: allow TAG-0005, because …`.
///
/// @param span of the comment
/// @param firstLine the first line, from 1, that it speaks of
/// @param lastLine the last of them
public record AllowComment(String code, SourceSpan span, int firstLine, int lastLine) {
  public boolean covers(String found, int line) {
    return found.equals(code) && line >= firstLine && line <= lastLine;
  }
}
