package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.NAME;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.written.Notation;
import dev.seriema.model.rule.RuleType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The form of a rule: every key that is typed, in files and as Kibana's API has it.
final class FieldForms {
  private static final FieldForms OF_FILES = new FieldForms(true);
  private static final FieldForms OF_API = new FieldForms(false);

  private final Map<RuleType, Fields> byType = new EnumMap<>(RuleType.class);
  private final Fields ofAnyType;

  private FieldForms(boolean isFile) {
    List<Field> common = new ArrayList<>(CommonKeys.ALL);
    common.addAll(isFile ? ofFiles() : ofApi());
    List<Field> any = new ArrayList<>();
    for (RuleType type : RuleType.values()) {
      List<Field> own = TypeKeys.of(type, isFile);
      List<Field> all = new ArrayList<>(common);
      all.addAll(own);
      byType.put(type, new Fields(all));
      own.stream().map(field -> Field.of(field.key(), new Shape.Anything())).forEach(any::add);
    }
    any.addAll(common);
    ofAnyType = new Fields(any);
  }

  static FieldForms of(Notation notation) {
    return switch (notation) {
      case TOML -> OF_FILES;
      case JSON -> OF_API;
    };
  }

  /// The keys of a rule of some type.
  Fields of(RuleType type) {
    return byType.getOrDefault(type, ofAnyType);
  }

  /// The keys of rules of all types; those that only some have may have any value.
  Fields ofAnyType() {
    return ofAnyType;
  }

  private static List<Field> ofFiles() {
    return List.of(
        Field.of(
            "threat_mappings",
            items(
                fields(
                    Field.of("framework", NAME).required(),
                    Field.of("version", NAME).required(),
                    Field.of("threat", items(ThreatForm.UNREAD)).required()))));
  }

  /// What Kibana adds, and the investigation fields of its release 8.10, which are a list.
  private static List<Field> ofApi() {
    return Stream.of(
            "alias_purpose",
            "alias_target_id",
            "created_at",
            "created_by",
            "execution_summary",
            "id",
            "immutable",
            "investigation_fields",
            "namespace",
            "outcome",
            "output_index",
            "rule_source",
            "saved_id",
            "timestamp_override_fallback_disabled",
            "updated_at",
            "updated_by")
        .map(key -> Field.of(key, new Shape.Anything()))
        .toList();
  }
}
