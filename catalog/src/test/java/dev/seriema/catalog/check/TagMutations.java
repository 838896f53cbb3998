package dev.seriema.catalog.check;

import dev.seriema.catalog.check.tag.TagFault;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;

/// Breaks the tags of rules.
final class TagMutations {
  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              TagFault.TAG_TWICE,
              rule -> rule.written().texts("tags").size() > 1,
              (rule, chance) -> {
                List<WrittenText> tags = rule.written().texts("tags");
                WrittenText last = tags.getLast();
                String again = tags.get(chance.below(tags.size())).value();
                return rule.replacing(
                    last.span(),
                    rule.text().substring(last.span().start(), last.span().end())
                        + ", \""
                        + again
                        + '"');
              }));

  private TagMutations() {}
}
