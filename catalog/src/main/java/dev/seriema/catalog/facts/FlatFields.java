package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads `{"field": "type"}`, where objects inside stand for the parts of a name: `{"winlog":
/// {"logon": {"type": "keyword"}}}` is the field `winlog.logon.type`.
final class FlatFields {
  private FlatFields() {}

  /// The fields of a file that is one such object.
  static List<FieldFact> read(FactSource source) throws UnusableFacts {
    FactDocument document = FactJson.document(source);
    return of(document, document.root(), "`" + source.name() + "`");
  }

  /// The fields of one object, in the order of the file.
  static List<FieldFact> of(FactDocument document, FactNode node, String what)
      throws UnusableFacts {
    List<FieldFact> fields = new ArrayList<>();
    add(document, document.table(node, what), "", fields);
    return fields;
  }

  private static void add(
      FactDocument document, FactNode.Table table, String prefix, List<FieldFact> fields)
      throws UnusableFacts {
    for (Map.Entry<String, FactNode> member : table.members().entrySet()) {
      String name = prefix + FieldWords.name(document, member.getValue(), member.getKey());
      if (member.getValue() instanceof FactNode.Table inner) {
        add(document, inner, name + '.', fields);
      } else {
        fields.add(FieldFact.of(name, FieldWords.type(document, member.getValue(), name)));
      }
    }
  }
}
