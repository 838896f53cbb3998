package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.model.diagnostic.SourceSpan;

/// A document that asks for something.
public sealed interface SigmaDocument {
  SigmaHead head();

  /// Where the document begins.
  SourceSpan span();

  /// A rule over single events.
  record OfEvents(SigmaHead head, LogSource source, Search search, SourceSpan span)
      implements SigmaDocument {}

  /// A rule over what other rules find.
  record OfRules(SigmaHead head, Correlation correlation, SourceSpan span)
      implements SigmaDocument {}
}
