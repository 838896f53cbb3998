package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the field that a name means, and its type.
final class FieldResolver {
  /// The most tables that a message names.
  private static final int MOST_TABLES = 3;

  private final Schema schema;
  private final List<Diagnostic> diagnostics;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> unlisted = new HashSet<>();

  FieldResolver(Schema schema, List<Diagnostic> diagnostics) {
    this.schema = schema;
    this.diagnostics = diagnostics;
  }

  Operand resolve(FieldName name) {
    FieldPath path = new FieldPath(name.name());
    Optional<FieldDefinition> definition = schema.field(path);
    if (definition.isPresent()) {
      reportConflict(name, definition.get());
      return known(name, definition.get());
    }
    Optional<FieldDefinition> above = above(path);
    return above.isPresent() ? below(above.get(), name, path) : unlisted(name, path);
  }

  /// The nearest listed field above one that is not listed.
  private Optional<FieldDefinition> above(FieldPath path) {
    return path.ancestors().flatMap(above -> schema.field(above).stream()).findFirst();
  }

  /// What lies in a field that takes any names: in a flattened one all is text, in an object of
  /// which no table lists a part anything may be.
  private Operand below(FieldDefinition above, FieldName name, FieldPath path) {
    if (above.type() == FieldType.NESTED) {
      return faulty(nested(name, above.path()));
    }
    if (above.type() == FieldType.FLATTENED) {
      return operand(name, path, FieldType.FLATTENED);
    }
    String parts = above.path().name() + '.';
    boolean open = above.type() == FieldType.OBJECT || above.type() == FieldType.UNKNOWN;
    return open && schema.names().stream().noneMatch(listed -> listed.startsWith(parts))
        ? operand(name, path, FieldType.UNKNOWN)
        : unlisted(name, path);
  }

  private Operand unlisted(FieldName name, FieldPath path) {
    if (!schema.isClosed()) {
      if (!name.optional() && unlisted.add(name.name())) {
        diagnostics.add(notInTables(name));
      }
      return new Operand.OfField(new Field(path, FieldType.UNKNOWN), name.span());
    }
    if (name.optional()) {
      return new Operand.OfConstant(Value.missing(), name.span());
    }
    return faulty(unknown(name));
  }

  private Operand known(FieldName name, FieldDefinition definition) {
    if (definition.nested().isPresent()) {
      return faulty(nested(name, definition.nested().get()));
    }
    if (definition.type() == FieldType.FLATTENED) {
      return faulty(
          ofType(name, definition)
              .withLabel("name a value in it, such as `" + name.name() + ".key`"));
    }
    return switch (definition.type().family()) {
      case KEYWORD, WHOLE, FRACTION, BOOLEAN, DATE, IP, UNKNOWN ->
          operand(name, definition.place(), definition.type());
      case TEXT -> text(name, definition);
      case NESTED -> faulty(nested(name, definition.path()));
      case OTHER ->
          faulty(ofType(name, definition).withLabel("EQL compares no values of this type"));
    };
  }

  /// A text field is read through a keyword sub-field, whose value is its own.
  private Operand text(FieldName name, FieldDefinition definition) {
    Optional<FieldDefinition> keyword =
        definition.multiFields().stream()
            .filter(child -> child.type().family() == Family.KEYWORD)
            .findFirst();
    if (keyword.isPresent()) {
      return operand(name, definition.place(), keyword.get().type());
    }
    Diagnostic found =
        Diagnostic.of(
                EqlFault.TEXT_WITHOUT_KEYWORD,
                name.span(),
                "`" + name.name() + "` is of type `" + definition.type().mappingName() + "`")
            .withLabel("EQL compares whole texts and needs a keyword sub-field");
    FieldPath place = definition.place();
    boolean parentHelps =
        !place.equals(definition.path())
            && schema
                .field(place)
                .filter(parent -> parent.type().family() == Family.KEYWORD)
                .isPresent();
    return faulty(parentHelps ? found.withHint("did you mean `" + place.name() + "`?") : found);
  }

  private static Operand operand(FieldName name, FieldPath path, FieldType type) {
    return new Operand.OfField(new Field(path, type), name.span());
  }

  /// Tables of the same indices that give a field types which compare differently.
  private void reportConflict(FieldName name, FieldDefinition chosen) {
    if (chosen.rivals().isEmpty()) {
      return;
    }
    FieldDefinition rival = chosen.rivals().getFirst();
    int more = chosen.rivals().size() - 1;
    reportOnce(
        Diagnostic.of(
                EqlFault.TYPE_CONFLICT,
                name.span(),
                "`" + name.name() + "` has several types in the indices of the query")
            .withLabel(
                "`%s` in %s, `%s` in %s%s; it is read as the first"
                    .formatted(
                        chosen.type().mappingName(),
                        chosen.origin().words(),
                        rival.type().mappingName(),
                        rival.origin().words(),
                        more == 0 ? "" : ", and " + more + " more")));
  }

  private static Diagnostic ofType(FieldName name, FieldDefinition definition) {
    return Diagnostic.of(
        EqlFault.UNSUPPORTED_TYPE,
        name.span(),
        "`" + name.name() + "` is of type `" + definition.type().mappingName() + "`");
  }

  private static Diagnostic nested(FieldName name, FieldPath nested) {
    return Diagnostic.of(
            EqlFault.NESTED_FIELD,
            name.span(),
            "`" + name.name() + "` is in a field of type `nested`")
        .withLabel("EQL does not look into `" + nested + "`");
  }

  private Diagnostic unknown(FieldName name) {
    Diagnostic found =
        Diagnostic.of(EqlFault.UNKNOWN_FIELD, name.span(), "unknown field `" + name.name() + "`")
            .withLabel(lookedThrough());
    return Suggestions.nearest(name.name(), schema.names())
        .map(near -> found.withHint("did you mean `" + near + "`?"))
        .orElse(found);
  }

  /// Names the tables, or counts them where there are many.
  private String lookedThrough() {
    List<String> tables = schema.tables();
    return "not in "
        + String.join(", not in ", tables.subList(0, Math.min(MOST_TABLES, tables.size())))
        + (tables.size() > MOST_TABLES
            ? ", nor in " + (tables.size() - MOST_TABLES) + " more"
            : "");
  }

  private Diagnostic notInTables(FieldName name) {
    Diagnostic found =
        Diagnostic.of(
                EqlFault.FIELD_NOT_IN_TABLES,
                name.span(),
                "field `" + name.name() + "` is not known to the shipped tables")
            .withLabel(undescribed() + "its type is taken from the data");
    return slip(name.name())
        .map(near -> found.withHint("did you mean `" + near + "`?"))
        .orElse(found);
  }

  /// Names an index that no table describes, where the query names indices.
  private String undescribed() {
    return schema.undescribed().stream()
        .filter(pattern -> !pattern.equals("*"))
        .findFirst()
        .map(pattern -> "no table lists all fields of `" + pattern + "`; ")
        .orElse("");
  }

  /// The listed name that differs in one part only, and there by a slip: fields that no table lists
  /// are common, and their nearest neighbour is mostly not meant.
  private Optional<String> slip(String typed) {
    for (String listed : schema.names()) {
      int start = 0;
      int shorter = Math.min(typed.length(), listed.length());
      while (start < shorter && typed.charAt(start) == listed.charAt(start)) {
        start++;
      }
      int same = 0;
      while (same < shorter - start
          && typed.charAt(typed.length() - 1 - same) == listed.charAt(listed.length() - 1 - same)) {
        same++;
      }
      boolean inOnePart =
          typed.substring(start, typed.length() - same).indexOf('.') < 0
              && listed.substring(start, listed.length() - same).indexOf('.') < 0;
      if (inOnePart && isNear(part(typed, start), part(listed, start))) {
        return Optional.of(listed);
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(String typed, String listed) {
    return Suggestions.nearest(typed, List.of(listed)).isPresent();
  }

  /// The part of a dotted name around a place.
  private static String part(String name, int at) {
    int end = name.indexOf('.', at);
    return name.substring(name.lastIndexOf('.', at - 1) + 1, end < 0 ? name.length() : end);
  }

  private Operand faulty(Diagnostic diagnostic) {
    reportOnce(diagnostic);
    return new Operand.Faulty(diagnostic.span());
  }

  /// One message says it for all places that name the field.
  private void reportOnce(Diagnostic diagnostic) {
    if (reported.add(diagnostic.message())) {
      diagnostics.add(diagnostic);
    }
  }
}
