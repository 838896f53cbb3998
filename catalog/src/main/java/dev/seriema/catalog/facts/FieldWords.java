package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactWord;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names of fields and types as files spell them.
final class FieldWords {
  /// Words for a field that is another one's name, or has no type of its own.
  private static final Set<String> WITHOUT_VALUES_OF_ITS_OWN =
      Set.of("alias", "array", "composite", "group", "number");

  private FieldWords() {}

  /// @param node what the finding points at
  static String name(FactDocument document, FactNode node, String name) throws UnusableFacts {
    if (FactWord.is(name)) {
      return name;
    }
    throw document.fault(
        FactFault.WRONG_SHAPE,
        node,
        name.isBlank() ? "a field without a name" : "`" + name + "` is no name of a field");
  }

  /// The word that stands for a type, whether known or not.
  static String type(FactDocument document, FactNode node, String field) throws UnusableFacts {
    String type = document.text(node, "the type of `" + field + "`");
    if (FactWord.is(type)) {
      return type;
    }
    throw document.fault(FactFault.WRONG_SHAPE, node, "`" + field + "` has no type");
  }

  /// Adds a finding where a type is none that queries can be judged by.
  static void expectKnown(
      FactDocument document, FactNode node, String field, String type, List<FactFinding> findings)
      throws UnusableFacts {
    if (FieldType.named(type).isEmpty() && !WITHOUT_VALUES_OF_ITS_OWN.contains(type)) {
      findings.add(unknown(document, node, field, type));
    }
  }

  /// Says that no mapping knows a type.
  static FactFinding unknown(FactDocument document, FactNode node, String field, String type)
      throws UnusableFacts {
    FactFinding finding =
        document.finding(
            FactFault.UNKNOWN_TYPE,
            node,
            "`" + field + "` has the type `" + type + "`, which no mapping knows");
    Optional<String> nearest =
        Suggestions.nearest(
            type,
            Arrays.stream(FieldType.values())
                .filter(known -> known != FieldType.UNKNOWN)
                .map(FieldType::mappingName)
                .toList());
    return nearest.isEmpty()
        ? finding
        : new FactFinding(
            finding.source(),
            finding.diagnostic().withHint("did you mean `" + nearest.get() + "`?"));
  }
}
