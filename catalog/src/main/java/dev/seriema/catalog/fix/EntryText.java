package dev.seriema.catalog.fix;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import java.util.ArrayList;
import java.util.List;

/// Writes an entry of `threat`: its techniques, each with its sub-techniques, then its tactic.
final class EntryText {
  private EntryText() {}

  /// @param tactic its id
  /// @return lines without the end of the last
  static String of(String tactic, Mapping mapping, AttackCatalogue release) {
    List<String> ids = mapping.ids(tactic);
    List<String> tables = new ArrayList<>();
    tables.add("[[rule.threat]]\nframework = " + QuotedText.basic(Framework.ATTACK.title()));
    ids.subList(1, ids.size()).forEach(id -> tables.add(table(MovedItem.of(id, release))));
    tables.add(table(MovedItem.of(tactic, release)));
    return String.join("\n\n", tables);
  }

  private static String table(MovedItem item) {
    return header(item.kind())
        + "\nid = "
        + QuotedText.basic(item.id())
        + "\nname = "
        + QuotedText.basic(item.name())
        + "\nreference = "
        + QuotedText.basic(item.page());
  }

  private static String header(ItemKind kind) {
    return switch (kind) {
      case TACTIC -> "[rule.threat.tactic]";
      case TECHNIQUE -> "[[rule.threat.technique]]";
      case SUB_TECHNIQUE -> "[[rule.threat.technique.subtechnique]]";
    };
  }
}
