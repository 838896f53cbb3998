package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;

/// By how many fields events are counted, and how.
final class ThresholdOfRule implements DownConversion.Step {
  private static final String TABLE = "threshold";
  private static final String FIELD = "field";
  private static final String CARDINALITY = "cardinality";
  private static final Release SEVERAL = new Release(7, 12, 0, "");
  private static final Release MORE = new Release(9, 2, 0, "");
  private static final int FORMER_MOST = 3;

  @Override
  public void look(DownRule rule, Losses losses) {
    WrittenRule.table(rule.written().rule(), TABLE)
        .ifPresent(threshold -> look(threshold, rule, losses));
  }

  private static void look(WrittenTable threshold, DownRule rule, Losses losses) {
    List<WrittenText> fields = WrittenRule.texts(threshold, FIELD);
    if (rule.isBefore(MORE) && fields.size() > FORMER_MOST) {
      losses.refuse(
          MORE,
          "`threshold.field` has %d fields; before release %s it takes %d"
              .formatted(fields.size(), MORE.toMinor(), FORMER_MOST),
          TABLE,
          FIELD);
    }
    if (!rule.isBefore(SEVERAL)) {
      return;
    }
    if (fields.size() > 1) {
      losses.refuse(
          SEVERAL,
          "`threshold.field` has %d fields; before release %s it takes one"
              .formatted(fields.size(), SEVERAL.toMinor()),
          TABLE,
          FIELD);
    } else if (list(threshold, FIELD).isPresent()) {
      losses.single(
          SEVERAL, "`threshold.field` is written without a list", DownRule.RULE, TABLE, FIELD);
    }
    list(threshold, CARDINALITY)
        .ifPresent(counted -> {
          if (counted.values().isEmpty()) {
            losses.drop(
                SEVERAL,
                "`threshold.cardinality`: it says nothing",
                DownRule.RULE,
                TABLE,
                CARDINALITY);
          } else {
            losses.refuse(
                SEVERAL,
                "`threshold.cardinality` came with release "
                    + SEVERAL.toMinor()
                    + ", and without it more alerts are raised",
                TABLE,
                CARDINALITY);
          }
        });
  }

  private static Optional<WrittenList> list(WrittenTable threshold, String key) {
    return threshold
        .member(key)
        .map(WrittenTable.Member::value)
        .filter(WrittenList.class::isInstance)
        .map(WrittenList.class::cast);
  }
}
