package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A release of ATT&CK, read from a STIX bundle such as `enterprise-attack.json`.
///
/// @param version empty where the bundle does not say
/// @param objects tactics in the order of the matrix, then techniques by id
public record AttackRelease(String version, List<AttackObject> objects) {
  static AttackRelease read(FactSource source) throws UnusableFacts {
    StixBundle bundle = StixBundle.read(source);
    Map<String, Table> tactics = bundle.tactics();
    List<AttackObject> objects = new ArrayList<>();
    tactics.forEach((id, tactic) ->
        objects.add(object(id, "tactic", tactic, List.of(shortName(tactic)), bundle)));
    List<String> shortNames = tactics.values().stream().map(AttackRelease::shortName).toList();
    bundle.techniques().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> objects.add(technique(entry.getKey(), entry.getValue(), shortNames, bundle)));
    if (objects.isEmpty()) {
      throw source.whole(
          FactFault.UNKNOWN_FORM, "`" + source.name() + "` has no tactics and techniques");
    }
    return new AttackRelease(bundle.version(), objects);
  }

  private static AttackObject technique(
      String id, Table technique, List<String> shortNames, StixBundle bundle) {
    List<String> tactics =
        StixBundle.tables(technique, "kill_chain_phases").stream()
            .filter(phase -> StixBundle.text(phase, "kill_chain_name").equals(StixBundle.CATALOGUE))
            .map(phase -> StixBundle.text(phase, "phase_name"))
            .sorted(
                Comparator.comparingInt((String name) -> place(shortNames, name))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    String type = id.indexOf('.') < 0 ? "technique" : "sub-technique";
    return object(id, type, technique, tactics, bundle);
  }

  private static AttackObject object(
      String id, String type, Table object, List<String> tactics, StixBundle bundle) {
    int dot = id.indexOf('.');
    return new AttackObject(
        id,
        type,
        StixBundle.text(object, "name"),
        tactics,
        dot < 0 ? "" : id.substring(0, dot),
        status(object),
        isSet(object, "revoked") ? bundle.replacement(object) : "",
        StixBundle.texts(object, "x_mitre_platforms").stream().sorted().toList());
  }

  private static String status(Table object) {
    if (isSet(object, "revoked")) {
      return "revoked";
    }
    return isSet(object, "x_mitre_deprecated") ? "deprecated" : "active";
  }

  private static boolean isSet(Table object, String member) {
    return StixBundle.text(object, member).equals("true");
  }

  private static String shortName(Table tactic) {
    return StixBundle.text(tactic, "x_mitre_shortname");
  }

  /// Where a tactic stands in the matrix; one that is not part of it comes last.
  private static int place(List<String> shortNames, String name) {
    int place = shortNames.indexOf(name);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
