package dev.seriema.catalog.ship.emit;

import dev.seriema.catalog.fix.Mapping;
import dev.seriema.catalog.fix.MovedItem;
import dev.seriema.catalog.fix.VersionMap;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What entries of `threat` become in a release of ATT&CK, without asking anybody.
///
/// A technique stays below its tactic where that has it in the release; else it goes below all
/// tactics that have it. What a sub-technique becomes stays below what its technique becomes; where
/// it is a technique of its own then, it stands beside. Entries of other frameworks stay, and stand
/// first. `seriema fix --attack`, which goes by the same successors, asks where there is a choice.
final class MappedThreat {
  private final AttackCatalogue target;
  private final VersionMap map;
  private final Mapping mapping = new Mapping();
  private final List<ApiValue> others = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  private MappedThreat(LaterAttack attack) {
    this.target = attack.target();
    this.map = attack.map();
  }

  static MappedThreat of(List<ApiValue> threat, LaterAttack attack) {
    MappedThreat mapped = new MappedThreat(attack);
    for (ApiValue entry : threat) {
      if (EntryParts.text(entry, "framework")
          .filter(Framework.ATTACK.title()::equals)
          .isPresent()) {
        mapped.add(entry);
      } else {
        mapped.others.add(entry);
      }
    }
    return mapped;
  }

  /// The ids of tactics and techniques that the release has nothing for, and that the repository
  /// does not give up.
  List<String> lost() {
    return lost;
  }

  private void add(ApiValue entry) {
    String id = EntryParts.table(entry, "tactic").map(EntryParts::id).orElse("");
    Optional<Tactic> tactic =
        (map.has(id) ? map.successor(id) : Optional.of(id)).flatMap(this::tactic);
    List<ApiValue> techniques = EntryParts.items(entry, "technique");
    if (techniques.isEmpty()) {
      tactic.ifPresentOrElse(known -> mapping.addTactic(known.id()), () -> lose(id));
    }
    techniques.forEach(technique -> add(technique, tactic));
  }

  private void add(ApiValue written, Optional<Tactic> tactic) {
    Optional<Technique> technique = technique(written);
    if (technique.isEmpty()) {
      return;
    }
    List<Technique> below =
        EntryParts.items(written, "subtechnique").stream()
            .flatMap(sub -> technique(sub).stream())
            .toList();
    List<String> subTechniques =
        below.stream().filter(sub -> sub.parent().isPresent()).map(Technique::id).toList();
    tactics(technique.get(), tactic).forEach(id -> add(id, technique.get(), subTechniques));
    below.stream()
        .filter(sub -> sub.parent().isEmpty())
        .forEach(own -> tactics(own, tactic).forEach(id -> add(id, own, List.of())));
  }

  /// Sub-techniques of a technique that stands there already are put in the order of their ids.
  private void add(String tactic, Technique technique, List<String> subTechniques) {
    boolean isThere =
        mapping.techniques().getOrDefault(tactic, Map.of()).containsKey(technique.id());
    Set<String> below = mapping.addTechnique(tactic, technique.id());
    below.addAll(subTechniques);
    if (isThere) {
      Collection<String> inOrder = new TreeSet<>(below);
      below.clear();
      below.addAll(inOrder);
    }
  }

  private Optional<Technique> technique(ApiValue written) {
    String id = EntryParts.id(written);
    Optional<Technique> found = map.technique(id, target);
    if (found.isEmpty()) {
      lose(id);
    }
    return found;
  }

  private void lose(String id) {
    if (!map.has(id) || map.successor(id).isPresent()) {
      lost.add(id);
    }
  }

  private List<String> tactics(Technique technique, Optional<Tactic> tactic) {
    List<Tactic> having =
        target.tactics().stream()
            .filter(known -> technique.tactics().contains(known.shortName()))
            .toList();
    return tactic
        .filter(own -> having.isEmpty() || having.contains(own))
        .map(List::of)
        .orElse(having)
        .stream()
        .sorted(Comparator.comparing(Tactic::name))
        .map(Tactic::id)
        .toList();
  }

  private Optional<Tactic> tactic(String id) {
    return target.tactics().stream().filter(known -> known.id().equals(id)).findFirst();
  }

  ApiValue.Listing entries() {
    List<ApiValue> entries = new ArrayList<>(others);
    mapping.techniques().forEach((tactic, techniques) -> entries.add(entry(tactic, techniques)));
    return new ApiValue.Listing(entries);
  }

  private ApiValue entry(String tactic, Map<String, Set<String>> techniques) {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("framework", new ApiValue.Text(Framework.ATTACK.title()));
    members.put("tactic", new ApiValue.Table(item(tactic)));
    if (!techniques.isEmpty()) {
      members.put(
          "technique",
          new ApiValue.Listing(
              techniques.entrySet().stream()
                  .map(technique -> technique(technique.getKey(), technique.getValue()))
                  .toList()));
    }
    return new ApiValue.Table(members);
  }

  private ApiValue technique(String id, Set<String> subTechniques) {
    SortedMap<String, ApiValue> members = item(id);
    if (!subTechniques.isEmpty()) {
      members.put(
          "subtechnique",
          new ApiValue.Listing(
              subTechniques.stream().<ApiValue>map(sub -> new ApiValue.Table(item(sub))).toList()));
    }
    return new ApiValue.Table(members);
  }

  private SortedMap<String, ApiValue> item(String id) {
    MovedItem item = MovedItem.of(id, target);
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("id", new ApiValue.Text(item.id()));
    members.put("name", new ApiValue.Text(item.name()));
    members.put("reference", new ApiValue.Text(item.page()));
    return members;
  }
}
