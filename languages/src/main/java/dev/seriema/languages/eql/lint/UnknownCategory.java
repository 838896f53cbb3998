package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EventPart.Category;
import dev.seriema.languages.lint.ListedValues;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Set;

/// A word before `where` that is no category of ECS: `proces where …`.
final class UnknownCategory {
  private UnknownCategory() {}

  static void check(LintedQuery query, Findings findings) {
    Set<String> listed = ListedValues.of(query.categoryField());
    if (query.event().category() instanceof Category.Named(var name, var span)
        && !listed.isEmpty()
        && !listed.contains(name)) {
      ListedValues.nearest(name, listed)
          .ifPresent(near ->
              findings.add(
                  Diagnostic.of(
                          EqlFault.VALUE_NOT_LISTED,
                          span,
                          "`" + name + "` is no category that ECS lists")
                      .withLabel("compared with `" + query.categoryField() + "`")
                      .withHint("did you mean `" + near + "`?")));
    }
  }
}
