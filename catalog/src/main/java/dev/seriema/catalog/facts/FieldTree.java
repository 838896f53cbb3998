package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Flattens the lists of fields that Beats and packages keep in `fields.yml`: groups inside of
/// groups become dotted names.
final class FieldTree {
  private final FactDocument document;
  private final Function<String, List<FieldFact>> ecs;
  private final List<FactFinding> findings;
  private final List<FieldFact> fields = new ArrayList<>();

  /// @param ecs the facts of a field that a file takes from ECS; empty where ECS lacks it
  /// @param findings gains what is passed over
  private FieldTree(
      FactDocument document, Function<String, List<FieldFact>> ecs, List<FactFinding> findings) {
    this.document = document;
    this.ecs = ecs;
    this.findings = findings;
  }

  /// @param prefix stands before every name, with its dot; may be empty
  static List<FieldFact> flatten(
      FactDocument document,
      FactNode list,
      String prefix,
      Function<String, List<FieldFact>> ecs,
      List<FactFinding> findings)
      throws UnusableFacts {
    FieldTree tree = new FieldTree(document, ecs, findings);
    tree.add(document.list(list, "a list of fields"), prefix);
    return tree.fields;
  }

  private void add(Listing list, String prefix) throws UnusableFacts {
    for (FactNode item : list.items()) {
      Table field = document.table(item, "a field");
      Optional<String> name = document.text(field, "name").filter(word -> !word.isBlank());
      FactNode inner = field.members().get("fields");
      if (name.isPresent()) {
        FieldWords.name(document, field, name.get());
      }
      if (name.isPresent() && !isGroup(field)) {
        addField(field, prefix + name.get());
      }
      if (inner instanceof Listing fieldsBelow) {
        add(fieldsBelow, name.isEmpty() ? prefix : below(list, prefix, name.get()));
      }
    }
  }

  private boolean isGroup(Table field) {
    String type = document.text(field, "type").orElse("");
    return type.equals("group")
        || (type.isEmpty() && field.members().get("fields") instanceof Listing);
  }

  /// A file below a module may begin with the module's own name, which does not count twice.
  private static String below(Listing list, String prefix, String name) {
    String inner = prefix + name + '.';
    boolean repeats = list.items().size() == 1 && inner.startsWith(prefix + prefix);
    return repeats ? name + '.' : inner;
  }

  private void addField(Table field, String name) throws UnusableFacts {
    if (document.text(field, "external").orElse("").equals("ecs")) {
      addExternal(field, name);
      return;
    }
    String type = field.members().containsKey("type") ? word(field, "type", name) : "keyword";
    if (type.equals("object") && field.members().containsKey("object_type")) {
      String children = name.contains("*") ? name : name + ".*";
      fields.add(FieldFact.of(children, word(field, "object_type", children)));
      if (name.equals(children)) {
        return;
      }
    }
    fields.add(
        new FieldFact(
            name,
            type,
            type.equals("alias") ? document.text(field, "path") : Optional.empty(),
            type.equals("constant_keyword") ? document.text(field, "value") : Optional.empty(),
            false));
    addMultiFields(field, name);
  }

  private void addExternal(Table field, String name) throws UnusableFacts {
    List<FieldFact> facts = ecs.apply(name);
    if (facts.isEmpty()) {
      findings.add(
          document.finding(
              FactFault.NOT_IN_ECS,
              field,
              "`" + name + "` is said to be of ECS, which has no such field"));
    }
    fields.addAll(facts);
  }

  private void addMultiFields(Table field, String name) throws UnusableFacts {
    if (!(field.members().get("multi_fields") instanceof Listing multiFields)) {
      return;
    }
    for (FactNode item : multiFields.items()) {
      Table multiField = document.table(item, "a multi-field");
      String part = document.text(multiField, "name").orElse("");
      FieldWords.name(document, multiField, part);
      fields.add(
          new FieldFact(
              name + '.' + part,
              word(multiField, "type", name + '.' + part),
              Optional.empty(),
              Optional.empty(),
              true));
    }
  }

  private String word(Table table, String member, String field) throws UnusableFacts {
    FactNode node = table.members().getOrDefault(member, table);
    String type = FieldWords.type(document, node, field);
    FieldWords.expectKnown(document, node, field, type, findings);
    return type;
  }
}
