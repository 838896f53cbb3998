package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `ecs_flat.json`, the fields of one release of ECS.
final class EcsFlat {
  private static final Set<String> WANTED =
      Set.of(
          "type",
          "normalize",
          "multi_fields",
          "name",
          "level",
          "ignore_above",
          "index",
          "expected_values",
          "pattern",
          "allowed_values",
          "expected_event_types");

  private EcsFlat() {}

  /// The fields in the order of the file.
  static List<EcsField> read(FactSource source) throws UnusableFacts {
    List<EcsField> fields = new ArrayList<>();
    try (FactJson json = FactJson.open(source)) {
      json.members(
          "`" + source.name() + "`",
          name -> {
            FactNode node = json.tree(WANTED::contains);
            fields.add(field(json.document(node), name));
          });
      json.end();
    }
    return fields;
  }

  private static EcsField field(FactDocument document, String name) throws UnusableFacts {
    Table table = document.table(document.root(), "`" + name + "`");
    FieldWords.name(document, table, name);
    FactNode type = table.members().getOrDefault("type", table);
    return new EcsField(
        name,
        FieldWords.type(document, type, name),
        words(document, table, "normalize").contains("array"),
        multiFields(document, table),
        document.text(table, "level").orElse(""),
        document.text(table, "ignore_above").orElse(""),
        !document.text(table, "index").orElse("true").equals("false"),
        words(document, table, "expected_values"),
        document.text(table, "pattern").orElse(""),
        values(document, table));
  }

  private static List<String> words(FactDocument document, Table table, String member)
      throws UnusableFacts {
    List<String> words = new ArrayList<>();
    for (FactNode item : items(document, table, member)) {
      words.add(document.text(item, "an item of `" + member + "`"));
    }
    return words;
  }

  private static Map<String, String> multiFields(FactDocument document, Table table)
      throws UnusableFacts {
    Map<String, String> multiFields = new LinkedHashMap<>();
    for (FactNode item : items(document, table, "multi_fields")) {
      Table multiField = document.table(item, "an item of `multi_fields`");
      String name = document.text(multiField, "name").orElse("");
      FieldWords.name(document, multiField, name);
      FactNode type = multiField.members().getOrDefault("type", multiField);
      multiFields.put(name, FieldWords.type(document, type, name));
    }
    return multiFields;
  }

  private static Map<String, List<String>> values(FactDocument document, Table table)
      throws UnusableFacts {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (FactNode item : items(document, table, "allowed_values")) {
      Table value = document.table(item, "an item of `allowed_values`");
      values.put(
          document.text(value, "name").orElse(""), words(document, value, "expected_event_types"));
    }
    return values;
  }

  private static List<FactNode> items(FactDocument document, Table table, String member)
      throws UnusableFacts {
    FactNode list = table.members().get(member);
    return list == null ? List.of() : document.list(list, "`" + member + "`").items();
  }
}
