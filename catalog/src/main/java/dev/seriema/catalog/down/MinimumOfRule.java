package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// What the rule says of the releases that it is for.
final class MinimumOfRule implements DownConversion.Step {
  private static final String MINIMUM = "min_stack_version";
  private static final String COMMENTS = "min_stack_comments";

  @Override
  public void look(DownRule rule, Losses losses) {
    Optional<WrittenText> minimum = rule.written().metadataText(MINIMUM);
    Optional<Release> since = minimum.map(WrittenText::value).flatMap(Release::of);
    if (since.isPresent() && rule.isBefore(since.get())) {
      losses.drop(
          since.get(),
          "`%s`: its author asked for release %s".formatted(MINIMUM, minimum.get().value()),
          DownRule.METADATA,
          MINIMUM);
      rule.written()
          .metadataText(COMMENTS)
          .ifPresent(why ->
              losses.drop(
                  since.get(),
                  "`%s`: %s".formatted(COMMENTS, why.value().strip()),
                  DownRule.METADATA,
                  COMMENTS));
    }
  }
}
