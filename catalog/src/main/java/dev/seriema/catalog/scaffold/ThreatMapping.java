package dev.seriema.catalog.scaffold;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a rule is mapped to: tactics in the order in which they were chosen, each with its
/// techniques and theirs with sub-techniques, in the order of their ids.
public final class ThreatMapping {
  private final AttackCatalogue catalogue;
  private final Map<Tactic, Map<String, Map<String, Technique>>> techniques = new LinkedHashMap<>();

  /// One that is mapped to nothing yet.
  public ThreatMapping(AttackCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Maps to a technique, or to a sub-technique and the technique that it belongs to.
  ///
  /// @param tactic one that it serves
  public void add(Tactic tactic, Technique technique) {
    Map<String, Technique> below =
        techniques
            .computeIfAbsent(tactic, _ -> new TreeMap<>())
            .computeIfAbsent(technique.parent().orElse(technique.id()), _ -> new TreeMap<>());
    if (technique.parent().isPresent()) {
      below.put(technique.id(), technique);
    }
  }

  /// Maps to a tactic, whichever techniques of it come later.
  public void add(Tactic tactic) {
    techniques.computeIfAbsent(tactic, _ -> new TreeMap<>());
  }

  /// The names of the tactics.
  public List<String> tactics() {
    return techniques.keySet().stream().map(Tactic::name).toList();
  }

  /// The pages of all techniques and sub-techniques, each once.
  List<String> pages() {
    List<String> pages = new ArrayList<>();
    techniques
        .values()
        .forEach(mapped ->
            mapped.forEach((id, below) -> {
              pages.add(page(ItemKind.TECHNIQUE, id));
              below.keySet().forEach(sub -> pages.add(page(ItemKind.SUB_TECHNIQUE, sub)));
            }));
    return pages.stream().distinct().toList();
  }

  /// The tables `[[rule.threat]]`.
  public void write(TomlText text) {
    techniques.forEach((tactic, mapped) -> {
      text.table("[[rule.threat]]").text("framework", Framework.ATTACK.title());
      item(text.table("[rule.threat.tactic]"), ItemKind.TACTIC, tactic.id(), tactic.name());
      mapped.forEach((id, below) -> {
        text.table("[[rule.threat.technique]]");
        item(text, ItemKind.TECHNIQUE, id, name(id));
        below.forEach((subId, sub) -> {
          text.table("[[rule.threat.technique.subtechnique]]");
          item(text, ItemKind.SUB_TECHNIQUE, subId, sub.name());
        });
      });
    });
  }

  private String name(String id) {
    return catalogue.technique(id).map(Technique::name).orElseThrow();
  }

  private static void item(TomlText text, ItemKind kind, String id, String name) {
    text.text("id", id).text("name", name).text("reference", page(kind, id));
  }

  private static String page(ItemKind kind, String id) {
    return Framework.ATTACK.page(kind, id);
  }
}
