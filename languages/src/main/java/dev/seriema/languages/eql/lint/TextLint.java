package dev.seriema.languages.eql.lint;

/// One kind of slip that a field put to texts can show.
interface TextLint {
  void check(TextTest test, Findings findings);
}
