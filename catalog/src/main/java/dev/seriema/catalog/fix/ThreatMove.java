package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maps a rule to another release of ATT&CK: the entries of `threat`, and the tags that follow from
/// them. Other mappings say which release they are for, and stay.
///
/// Where ids stay in their places, only what is another is written; else whole entries are, in the
/// layout that most rules have. An entry that says more than what it is mapped to is not.
public final class ThreatMove {
  private final AttackCatalogue target;
  private final VersionMap map;

  /// @param map what the repository says of ids
  public ThreatMove(AttackCatalogue target, VersionMap map) {
    this.target = target;
    this.map = map;
  }

  /// What comes of a rule.
  ///
  /// @param edits nothing where it is mapped so already, or there are questions
  /// @param moreTags to be added behind the edits
  record Moved(List<TextEdit> edits, List<String> moreTags, List<OpenQuestion> questions) {
    static Moved asking(List<OpenQuestion> questions) {
      return new Moved(List.of(), List.of(), List.copyOf(questions));
    }
  }

  AttackCatalogue target() {
    return target;
  }

  Moved of(TomlDocument document, WrittenRule rule) {
    List<MappedTable.Entry> all =
        rule.tables("threat").stream().map(MappedTable.Entry::of).toList();
    List<MappedTable.Entry> entries = all.stream().filter(ThreatMove::isOfAttack).toList();
    MappingPlan plan = new MappingPlan(target, map);
    entries.forEach(plan::add);
    if (plan.questions().isEmpty() && !entries.isEmpty() && plan.mapping().tactics().isEmpty()) {
      return Moved.asking(
          List.of(new OpenQuestion(rule.keySpan("threat"), "nothing is left of the mapping")));
    }
    if (!plan.questions().isEmpty()) {
      return Moved.asking(plan.questions());
    }
    TomlEdits toml = new TomlEdits(document);
    Optional<List<TextEdit>> written =
        isInPlace(entries, plan.mapping())
            ? Optional.of(inPlace(entries, plan.mapping(), toml))
            : anew(document, all, plan.mapping());
    if (written.isEmpty()) {
      return Moved.asking(
          List.of(
              new OpenQuestion(
                  rule.keySpan("threat"),
                  "techniques have to move to other tactics, and `threat` has comments, keys or a"
                      + " form that would be lost")));
    }
    MovedTags tags = new MovedTags(rule, plan, target);
    List<TextEdit> edits = new ArrayList<>(written.get());
    tags.repairs().forEach(repair -> toml.of(repair).ifPresent(edits::addAll));
    return new Moved(edits, tags.more(), List.of());
  }

  private static boolean isOfAttack(MappedTable.Entry entry) {
    return entry.framework().equals(Framework.ATTACK.title());
  }

  /// Whether as many ids stand in the same places as before.
  private static boolean isInPlace(List<MappedTable.Entry> entries, Mapping mapping) {
    List<String> tactics = mapping.tactics();
    if (tactics.size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < tactics.size(); i++) {
      List<Integer> before =
          entries.get(i).techniques().stream().map(technique -> technique.below().size()).toList();
      List<Integer> after = mapping.subTechniques(tactics.get(i));
      if (!before.equals(after)) {
        return false;
      }
    }
    return true;
  }

  private List<TextEdit> inPlace(List<MappedTable.Entry> entries, Mapping mapping, TomlEdits toml) {
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<MappedTable> items = items(entries.get(i));
      List<String> ids = mapping.ids(mapping.tactics().get(i));
      for (int item = 0; item < items.size(); item++) {
        rename(items.get(item), MovedItem.of(ids.get(item), target), toml, edits);
      }
    }
    return edits;
  }

  /// In the order of [Mapping#ids].
  private static List<MappedTable> items(MappedTable.Entry entry) {
    List<MappedTable> items = new ArrayList<>(entry.tactic().stream().toList());
    for (MappedTable technique : entry.techniques()) {
      items.add(technique);
      items.addAll(technique.below());
    }
    return items;
  }

  private static void rename(MappedTable item, MovedItem to, TomlEdits toml, List<TextEdit> edits) {
    String reference = MappedTable.text(item.table(), "reference");
    Map<String, String> values =
        Map.of(
            "id",
            to.id(),
            "name",
            to.name(),
            "reference",
            to.isAt(reference) ? reference : to.page());
    values.forEach((key, value) ->
        WrittenRule.text(item.table(), key)
            .filter(text -> !text.value().equals(value))
            .flatMap(text -> toml.of(new Repair.Text(text.span(), value)))
            .ifPresent(edits::addAll));
  }

  /// All entries in the place of all; those that stay as they are are not written anew.
  private Optional<List<TextEdit>> anew(
      TomlDocument document, List<MappedTable.Entry> all, Mapping mapping) {
    ThreatTables tables = ThreatTables.of(document);
    if (!tables.isTogether() || tables.entries().size() != all.size()) {
      return Optional.empty();
    }
    String newline = document.source().text().contains("\r\n") ? "\r\n" : "\n";
    List<String> blocks = new ArrayList<>();
    boolean[] isKept = new boolean[all.size()];
    for (String tactic : mapping.tactics()) {
      int same = same(all, tactic, mapping);
      if (same >= 0) {
        isKept[same] = true;
      }
      blocks.add(
          same >= 0
              ? tables.text(same).stripTrailing()
              : EntryText.of(tactic, mapping, target).replace("\n", newline));
    }
    for (int i = 0; i < all.size(); i++) {
      if (!isOfAttack(all.get(i))) {
        blocks.add(tables.text(i).stripTrailing());
      } else if (!isKept[i] && !tables.isPlain(i)) {
        return Optional.empty();
      }
    }
    String last = tables.text(all.size() - 1);
    String end = last.substring(last.stripTrailing().length());
    SourceSpan extent = tables.extent();
    return Optional.of(List.of(new TextEdit(extent, String.join(newline + newline, blocks) + end)));
  }

  /// The entry that is what one is to be; negative where there is none.
  private int same(List<MappedTable.Entry> all, String tactic, Mapping mapping) {
    List<String> names =
        mapping.ids(tactic).stream().map(id -> id + ' ' + MovedItem.of(id, target).name()).toList();
    for (int i = 0; i < all.size(); i++) {
      List<String> own =
          items(all.get(i)).stream().map(item -> item.id() + ' ' + item.name()).toList();
      if (isOfAttack(all.get(i)) && own.equals(names)) {
        return i;
      }
    }
    return -1;
  }
}
