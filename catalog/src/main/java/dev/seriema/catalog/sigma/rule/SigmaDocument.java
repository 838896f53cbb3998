package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A document that asks for something.
public sealed interface SigmaDocument {
  SigmaHead head();

  /// Where the document begins.
  SourceSpan span();

  /// A rule over single events.
  record OfEvents(SigmaHead head, LogSource source, Search search, SourceSpan span)
      implements SigmaDocument {}

  /// A condition that is added to other rules.
  ///
  /// @param rules by id or name; empty for every rule of the log source
  /// @param search empty where it cannot be used, which is told
  record OfFilter(
      SigmaHead head,
      LogSource source,
      List<SigmaHead.Word> rules,
      Optional<Search> search,
      SourceSpan span)
      implements SigmaDocument {
    public OfFilter {
      rules = List.copyOf(rules);
    }
  }

  /// A rule over what other rules find.
  record OfRules(SigmaHead head, Correlation correlation, SourceSpan span)
      implements SigmaDocument {}
}
