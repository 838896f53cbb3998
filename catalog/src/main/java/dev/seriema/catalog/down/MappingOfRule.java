package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;

/// Entries of `threat` that old releases have no place for.
final class MappingOfRule implements DownConversion.Step {
  private static final String THREAT = "threat";
  private static final String TECHNIQUE = "technique";
  private static final String SUB_TECHNIQUE = "subtechnique";
  private static final Release ATLAS = new Release(9, 3, 0, "");
  private static final Release SUB_TECHNIQUES = new Release(7, 11, 0, "");

  @Override
  public void look(DownRule rule, Losses losses) {
    List<WrittenTable> entries = rule.written().tables(THREAT);
    for (int at = 0; at < entries.size(); at++) {
      List<String> path = List.of(DownRule.RULE, THREAT, Integer.toString(at));
      WrittenTable entry = entries.get(at);
      List<WrittenTable> techniques = WrittenRule.tables(entry, TECHNIQUE);
      if (rule.isBefore(ATLAS) && isOfAtlas(entry)) {
        losses.drop(ATLAS, "the mapping to " + tactic(entry) + " of MITRE ATLAS", path);
      } else if (rule.isBefore(SUB_TECHNIQUES) && techniques.isEmpty()) {
        losses.drop(
            SUB_TECHNIQUES, "the mapping to " + tactic(entry) + ", which names no technique", path);
      } else if (rule.isBefore(SUB_TECHNIQUES)) {
        subTechniques(techniques, path, losses);
      }
    }
  }

  private static void subTechniques(
      List<WrittenTable> techniques, List<String> entry, Losses losses) {
    for (int at = 0; at < techniques.size(); at++) {
      List<String> ids =
          WrittenRule.tables(techniques.get(at), SUB_TECHNIQUE).stream()
              .flatMap(below -> WrittenRule.text(below, "id").stream())
              .map(WrittenText::value)
              .toList();
      if (!ids.isEmpty()) {
        losses.drop(
            SUB_TECHNIQUES,
            "the mapping to " + String.join(", ", ids),
            List.of(
                entry.get(0),
                entry.get(1),
                entry.get(2),
                TECHNIQUE,
                Integer.toString(at),
                SUB_TECHNIQUE));
      }
    }
  }

  private static boolean isOfAtlas(WrittenTable entry) {
    return WrittenRule.text(entry, "framework")
        .filter(framework -> framework.value().equals("MITRE ATLAS"))
        .isPresent();
  }

  private static String tactic(WrittenTable entry) {
    return WrittenRule.table(entry, "tactic")
        .flatMap(tactic -> WrittenRule.text(tactic, "id"))
        .map(WrittenText::value)
        .orElse("a tactic");
  }
}
