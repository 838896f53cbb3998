package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.SourcePosition;

/// Where a finding stands, as other programs count.
///
/// @param path from the working directory where the file lies below it
/// @param start from line and column 1, in characters
/// @param end behind the last character
record FindingPlace(String path, SourcePosition start, SourcePosition end) {
  static FindingPlace of(RuleFinding finding) {
    return new FindingPlace(
        PathFromHere.written(finding.source().name()),
        finding.source().position(finding.diagnostic().span().start()),
        finding.source().position(finding.diagnostic().span().end()));
  }
}
