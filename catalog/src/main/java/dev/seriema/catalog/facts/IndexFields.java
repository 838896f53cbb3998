package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what `non-ecs-schema.json` and custom schemas are: for each index pattern its fields.
final class IndexFields {
  private IndexFields() {}

  /// @return by index pattern, in the order of the file
  static Map<String, List<FieldFact>> read(FactSource source) throws UnusableFacts {
    FactDocument document = FactJson.document(source);
    Map<String, List<FieldFact>> indices = new LinkedHashMap<>();
    FactNode.Table table = document.table(document.root(), "`" + source.name() + "`");
    for (Map.Entry<String, FactNode> index : table.members().entrySet()) {
      FieldWords.name(document, index.getValue(), index.getKey());
      indices.put(
          index.getKey(),
          FlatFields.of(document, index.getValue(), "the index `" + index.getKey() + "`"));
    }
    return indices;
  }
}
