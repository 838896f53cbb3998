package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Finds the rules that filters change.
record FilterClaims(ReadDocuments documents) {
  /// Gives each rule its filters, in the order of the files. A filter that changes nothing, or not
  /// all that it names, is told.
  void make() {
    for (ReadDocument read : documents.all()) {
      if (read.document().orElse(null) instanceof SigmaDocument.OfFilter filter) {
        claim(filter, read);
      }
    }
  }

  private void claim(SigmaDocument.OfFilter filter, ReadDocument read) {
    Set<ReadDocument> changed = new LinkedHashSet<>();
    if (filter.rules().isEmpty()) {
      documents.all().stream().filter(rule -> isFor(filter, rule)).forEach(changed::add);
      if (changed.isEmpty()) {
        tell(
            read,
            filter.source().span(),
            "none of these files is a rule of the log source " + filter.source().shown());
      }
    }
    for (Word call : filter.rules()) {
      Optional<ReadDocument> rule = documents.called(call.text(), read);
      if (rule.isPresent() && isFor(filter, rule.get())) {
        changed.add(rule.get());
      } else {
        tell(read, call.span(), why(filter, call, rule));
      }
    }
    for (ReadDocument rule : changed) {
      rule.add(new RuleFilter(filter, read.findings()));
      rule.document().ifPresent(known -> read.changes(known.head().title().text()));
    }
  }

  private static boolean isFor(SigmaDocument.OfFilter filter, ReadDocument rule) {
    return rule.document().orElse(null) instanceof SigmaDocument.OfEvents events
        && filter.source().includes(events.source());
  }

  private static String why(SigmaDocument.OfFilter filter, Word call, Optional<ReadDocument> rule) {
    String called = "`" + call.text() + "`";
    if (rule.isEmpty()) {
      return "no rule of these files is called " + called + ", by `id` or by `name`";
    }
    return rule.get().document().orElse(null) instanceof SigmaDocument.OfEvents events
        ? called
            + " looks at "
            + events.source().shown()
            + ", and the filter is for "
            + filter.source().shown()
        : called + " is no rule over single events; a filter changes only those";
  }

  private static void tell(ReadDocument read, SourceSpan span, String why) {
    read.findings().add(SigmaFault.UNUSED_FILTER, span, why);
  }
}
