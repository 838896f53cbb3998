package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an index mapping as Elasticsearch answers or takes it: `{"index": {"mappings": …}}`,
/// `{"mappings": …}`, or `{"properties": …}` with `runtime` beside.
final class IndexMapping {
  private static final String MAPPINGS = "mappings";
  private static final String PROPERTIES = "properties";
  private static final String RUNTIME = "runtime";

  private final FactDocument document;
  private final List<FactFinding> findings;
  private final Map<String, FieldFact> fields = new LinkedHashMap<>();

  private IndexMapping(FactDocument document, List<FactFinding> findings) {
    this.document = document;
    this.findings = findings;
  }

  /// Whether a document looks like a mapping, and not like a list of names and types.
  static boolean isMapping(FactNode root) {
    return root instanceof Table table
        && (isBody(table) || table.members().values().stream().anyMatch(IndexMapping::hasMappings));
  }

  /// The fields by index, in the order of the file; a mapping without an index has the empty name.
  ///
  /// @param findings gains what is passed over
  static Map<String, List<FieldFact>> read(FactDocument document, List<FactFinding> findings)
      throws UnusableFacts {
    Table root = document.table(document.root(), "a mapping");
    Map<String, List<FieldFact>> indices = new LinkedHashMap<>();
    if (isBody(root)) {
      indices.put("", new IndexMapping(document, findings).body(root));
      return indices;
    }
    for (Map.Entry<String, FactNode> index : root.members().entrySet()) {
      Table body = document.table(index.getValue(), "the index `" + index.getKey() + "`");
      FieldWords.name(document, body, index.getKey());
      indices.put(index.getKey(), new IndexMapping(document, findings).body(body));
    }
    return indices;
  }

  private static boolean hasMappings(FactNode node) {
    return node instanceof Table table && table.members().get(MAPPINGS) instanceof Table;
  }

  private static boolean isBody(Table table) {
    return table.members().get(MAPPINGS) instanceof Table
        || table.members().get(PROPERTIES) instanceof Table
        || table.members().get(RUNTIME) instanceof Table;
  }

  private List<FieldFact> body(Table table) throws UnusableFacts {
    if (table.members().get(MAPPINGS) instanceof Table inner) {
      return body(inner);
    }
    FactNode templates = table.members().get("dynamic_templates");
    if (templates != null) {
      findings.add(
          document.finding(
              FactFault.PASSED_OVER,
              templates,
              "`dynamic_templates` are passed over: fields that they would make are taken as the"
                  + " events have them"));
    }
    properties(table, "");
    runtime(table, RUNTIME, "");
    return new ArrayList<>(fields.values());
  }

  private void properties(Table table, String prefix) throws UnusableFacts {
    FactNode properties = table.members().get(PROPERTIES);
    if (properties == null) {
      return;
    }
    for (Map.Entry<String, FactNode> member :
        document.table(properties, "`properties`").members().entrySet()) {
      String name = prefix + FieldWords.name(document, member.getValue(), member.getKey());
      Table field = document.table(member.getValue(), "the field `" + name + "`");
      if (field.members().containsKey("type")) {
        add(field, name);
      } else if (!field.members().containsKey(PROPERTIES)) {
        fields.put(name, FieldFact.of(name, "object"));
      }
      properties(field, name + '.');
    }
  }

  private void add(Table field, String name) throws UnusableFacts {
    String type = type(field, name);
    fields.put(
        name,
        new FieldFact(
            name,
            type,
            type.equals("alias") ? document.text(field, "path") : Optional.empty(),
            type.equals("constant_keyword") ? document.text(field, "value") : Optional.empty(),
            false));
    FactNode multiFields = field.members().get("fields");
    if (multiFields == null) {
      return;
    }
    for (Map.Entry<String, FactNode> member :
        document.table(multiFields, "`fields` of `" + name + "`").members().entrySet()) {
      String inner = name + '.' + FieldWords.name(document, member.getValue(), member.getKey());
      Table multiField = document.table(member.getValue(), "the field `" + inner + "`");
      fields.put(
          inner,
          new FieldFact(inner, type(multiField, inner), Optional.empty(), Optional.empty(), true));
    }
  }

  /// A runtime field hides a mapped one of the same name.
  private void runtime(Table table, String key, String prefix) throws UnusableFacts {
    FactNode runtime = table.members().get(key);
    if (runtime == null) {
      return;
    }
    for (Map.Entry<String, FactNode> member :
        document.table(runtime, "`" + key + "`").members().entrySet()) {
      String name = prefix + FieldWords.name(document, member.getValue(), member.getKey());
      Table field = document.table(member.getValue(), "the field `" + name + "`");
      String type = type(field, name);
      if (type.equals("composite")) {
        runtime(field, "fields", name + '.');
      } else {
        fields.put(name, FieldFact.of(name, type));
      }
    }
  }

  private String type(Table field, String name) throws UnusableFacts {
    FactNode node = field.members().getOrDefault("type", field);
    String type = FieldWords.type(document, node, name);
    FieldWords.expectKnown(document, node, name, type, findings);
    return type;
  }
}
