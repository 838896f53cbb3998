package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenList;

/// Machine-learning jobs, of which old releases take one for a rule.
final class JobsOfRule implements DownConversion.Step {
  private static final String KEY = "machine_learning_job_id";
  private static final Release SEVERAL = new Release(7, 14, 0, "");

  @Override
  public void look(DownRule rule, Losses losses) {
    if (rule.isBefore(SEVERAL)
        && rule.written().rule().member(KEY).isPresent()
        && rule.written().rule().member(KEY).get().value() instanceof WrittenList jobs) {
      if (jobs.values().size() == 1) {
        losses.single(SEVERAL, "`" + KEY + "` is written without a list", DownRule.RULE, KEY);
      } else {
        losses.refuse(
            SEVERAL,
            "`%s` has %d jobs; before release %s it takes one"
                .formatted(KEY, jobs.values().size(), SEVERAL.toMinor()),
            KEY);
      }
    }
  }
}
