package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactNode.Text;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The objects of a STIX bundle that tactics and techniques are made of. A bundle has tens of
/// megabytes; descriptions and all other objects are passed over.
final class StixBundle {
  /// What MITRE's own ids and phases are marked with.
  static final String CATALOGUE = "mitre-attack";

  private static final Set<String> WANTED =
      Set.of(
          "type",
          "id",
          "name",
          "external_references",
          "source_name",
          "external_id",
          "kill_chain_phases",
          "kill_chain_name",
          "phase_name",
          "x_mitre_platforms",
          "x_mitre_deprecated",
          "x_mitre_shortname",
          "x_mitre_version",
          "revoked",
          "relationship_type",
          "source_ref",
          "target_ref",
          "tactic_refs");

  private String version = "";
  private final Map<String, Table> tactics = new LinkedHashMap<>();
  private final Map<String, Table> techniques = new LinkedHashMap<>();
  private final Map<String, String> replacements = new HashMap<>();
  private final Map<String, String> idsByReference = new HashMap<>();
  private List<String> matrix = List.of();

  private StixBundle() {}

  static StixBundle read(FactSource source) throws UnusableFacts {
    StixBundle bundle = new StixBundle();
    try (FactJson json = FactJson.open(source)) {
      json.members(
          "`" + source.name() + "`",
          key -> {
            if (key.equals("objects")) {
              json.items(
                  "`objects`",
                  _ -> {
                    FactNode node = json.tree(WANTED::contains);
                    bundle.take(json.document(node));
                  });
            } else {
              json.skip();
            }
          });
      json.end();
    }
    return bundle;
  }

  /// The release of ATT&CK; empty where the bundle does not say.
  String version() {
    return version;
  }

  /// Techniques and sub-techniques by id.
  Map<String, Table> techniques() {
    return techniques;
  }

  /// Tactics by id: those of the matrix in its order, then any other.
  Map<String, Table> tactics() {
    Map<String, Table> ordered = new LinkedHashMap<>();
    for (String reference : matrix) {
      String id = idsByReference.getOrDefault(reference, "");
      Table tactic = tactics.get(id);
      if (tactic != null) {
        ordered.put(id, tactic);
      }
    }
    tactics.keySet().stream().sorted().forEach(id -> ordered.putIfAbsent(id, tactics.get(id)));
    return ordered;
  }

  /// The id of what an object gave way to; empty where nothing is named.
  String replacement(Table object) {
    String replacement = replacements.getOrDefault(text(object, "id"), "");
    return idsByReference.getOrDefault(replacement, "");
  }

  private void take(FactDocument document) throws UnusableFacts {
    Table object = document.table(document.root(), "an object of the bundle");
    String reference = document.text(object, "id").orElse("");
    switch (document.text(object, "type").orElse("")) {
      case "x-mitre-collection" -> version = document.text(object, "x_mitre_version").orElse("");
      case "x-mitre-tactic" -> keep(object, reference, tactics);
      case "attack-pattern" -> keep(object, reference, techniques);
      case "x-mitre-matrix" -> matrix = texts(object, "tactic_refs");
      case "relationship" -> {
        if (document.text(object, "relationship_type").orElse("").equals("revoked-by")) {
          replacements.put(
              document.text(object, "source_ref").orElse(""),
              document.text(object, "target_ref").orElse(""));
        }
      }
      default -> {
        // Groups, software, mitigations and the like are not part of the tables.
      }
    }
  }

  private void keep(Table object, String reference, Map<String, Table> objects) {
    Optional<String> id = externalId(object);
    if (id.isPresent()) {
      objects.put(id.get(), object);
      idsByReference.put(reference, id.get());
    }
  }

  private static Optional<String> externalId(Table object) {
    return tables(object, "external_references").stream()
        .filter(reference -> text(reference, "source_name").equals(CATALOGUE))
        .map(reference -> text(reference, "external_id"))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  /// The objects in a list of an object.
  static List<Table> tables(Table object, String member) {
    List<Table> tables = new ArrayList<>();
    if (object.members().get(member) instanceof Listing list) {
      for (FactNode item : list.items()) {
        if (item instanceof Table table) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /// The texts in a list of an object.
  static List<String> texts(Table object, String member) {
    List<String> texts = new ArrayList<>();
    if (object.members().get(member) instanceof Listing list) {
      for (FactNode item : list.items()) {
        if (item instanceof Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }

  /// The text of a member; empty where there is none.
  static String text(Table object, String member) {
    return object.members().get(member) instanceof Text text ? text.value() : "";
  }
}
