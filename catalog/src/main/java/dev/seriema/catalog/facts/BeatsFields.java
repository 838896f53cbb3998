package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Reads the file of one release of Beats: folders of folders with lists of fields in them.
///
/// A field of a module counts for the module; any other one, of whatever folder, for the Beat.
final class BeatsFields {
  private static final List<String> LISTS = List.of("fields.yml", "fields.common.yml");

  private static final Set<String> TEXTS = Set.of("description", "example", "migration");

  private final FactDocument document;
  private final Map<String, Map<String, FieldFact>> modules = new TreeMap<>();

  private BeatsFields(FactDocument document) {
    this.document = document;
  }

  /// @param wanted which Beats to read, such as `winlogbeat`
  /// @return fields by Beat and then by module; those of the Beat itself under the empty name
  static Map<String, Map<String, List<FieldFact>>> read(FactSource source, Predicate<String> wanted)
      throws UnusableFacts {
    Map<String, Map<String, List<FieldFact>>> beats = new TreeMap<>();
    try (FactJson json = FactJson.open(source)) {
      json.members(
          "`" + source.name() + "`",
          beat -> {
            if (wanted.test(beat)) {
              FactNode root = json.tree(key -> !TEXTS.contains(key));
              beats.put(beat, new BeatsFields(json.document(root)).modules(root));
            } else {
              json.skip();
            }
          });
      json.end();
    }
    return beats;
  }

  private Map<String, List<FieldFact>> modules(FactNode root) throws UnusableFacts {
    Table beat = document.table(root, "a Beat");
    take(beat, "", "");
    for (Map.Entry<String, FactNode> folder : folders(beat).entrySet()) {
      Table inner = document.table(folder.getValue(), "a folder");
      if (folder.getKey().equals("module")) {
        for (Map.Entry<String, FactNode> module : folders(inner).entrySet()) {
          module(document.table(module.getValue(), "a module"), module.getKey());
        }
      } else {
        other(inner);
      }
    }
    Map<String, List<FieldFact>> listed = new TreeMap<>();
    modules.forEach((name, fields) -> listed.put(name, new ArrayList<>(fields.values())));
    return listed;
  }

  private void module(Table module, String name) throws UnusableFacts {
    take(module, "", name);
    for (Map.Entry<String, FactNode> dataset : folders(module).entrySet()) {
      take(document.table(dataset.getValue(), "a data set"), name + '.', name);
    }
  }

  private void other(Table folder) throws UnusableFacts {
    take(folder, "", "");
    for (FactNode inner : folders(folder).values()) {
      other(document.table(inner, "a folder"));
    }
  }

  private void take(Table folder, String prefix, String module) throws UnusableFacts {
    if (!(folders(folder).get("_meta") instanceof Table meta)
        || !(meta.members().get("files") instanceof Table files)) {
      return;
    }
    for (String name : LISTS) {
      if (files.members().get(name) instanceof Listing list) {
        Map<String, FieldFact> fields = modules.computeIfAbsent(module, _ -> new LinkedHashMap<>());
        FieldTree.flatten(document, list, prefix, _ -> List.of(), new ArrayList<>())
            .forEach(field -> fields.put(field.name(), field));
      }
    }
  }

  private static Map<String, FactNode> folders(Table folder) {
    return folder.members().get("folders") instanceof Table folders ? folders.members() : Map.of();
  }
}
