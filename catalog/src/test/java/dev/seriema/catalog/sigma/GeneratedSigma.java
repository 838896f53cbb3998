package dev.seriema.catalog.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A rule that was made up, and what is needed to make up events for it.
///
/// @param yaml the file
/// @param source the lines of its log source
/// @param terms all tests of fields in it
record GeneratedSigma(String yaml, String source, List<Term> terms) {
  /// A test of one field.
  ///
  /// @param modifiers such as `contains|all`; empty for none
  /// @param values as Sigma writes them; none for `null`
  record Term(SigmaField field, String modifiers, List<String> values) {
    /// As a line of a search, with its values below or beside it.
    String yaml(String indent) {
      String key = field.name() + (modifiers.isEmpty() ? "" : "|" + modifiers);
      if (values.isEmpty()) {
        return indent + key + ": null\n";
      }
      if (values.size() == 1) {
        return indent + key + ": " + scalar(values.getFirst()) + "\n";
      }
      StringBuilder lines = new StringBuilder(indent + key + ":\n");
      values.forEach(
          value -> lines.append(indent).append("    - ").append(scalar(value)).append('\n'));
      return lines.toString();
    }

    private String scalar(String value) {
      boolean plain =
          modifiers.equals("exists")
              || modifiers.matches("[lg]te?")
              || (field.kind() == SigmaField.Kind.CODE && modifiers.isEmpty());
      return plain ? value : "'" + value.replace("'", "''") + "'";
    }
  }

  /// Fields and the tests that are made of them.
  Map<SigmaField, List<Term>> byField() {
    Map<SigmaField, List<Term>> byField = new LinkedHashMap<>();
    for (Term term : terms) {
      byField.computeIfAbsent(term.field(), _ -> new ArrayList<>()).add(term);
    }
    return byField;
  }

  /// An event in which every field has its first plain value.
  Map<String, String> plainEvent() {
    Map<String, String> event = new TreeMap<>();
    byField().keySet().forEach(field -> event.put(field.name(), field.kind().samples().getFirst()));
    return event;
  }
}
