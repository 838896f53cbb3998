package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.model.diagnostic.Diagnostic;
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
  private final Schema schema;
  private final FieldNameFaults faults;
  private final List<Diagnostic> diagnostics;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> unlisted = new HashSet<>();

  FieldResolver(Schema schema, List<Diagnostic> diagnostics) {
    this.schema = schema;
    this.faults = new FieldNameFaults(schema);
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
    return open && schema.names(parts).isEmpty()
        ? operand(name, path, FieldType.UNKNOWN)
        : unlisted(name, path);
  }

  private Operand unlisted(FieldName name, FieldPath path) {
    if (!schema.isClosed()) {
      if (!name.optional() && unlisted.add(name.name())) {
        diagnostics.add(faults.notInTables(EqlFault.FIELD_NOT_IN_TABLES, name.name(), name.span()));
      }
      return new Operand.OfField(new Field(path, FieldType.UNKNOWN), name.span());
    }
    if (name.optional()) {
      return new Operand.OfConstant(Value.missing(), name.span());
    }
    return faulty(faults.unknown(EqlFault.UNKNOWN_FIELD, name.name(), name.span()));
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
    reportOnce(FieldNameFaults.conflict(EqlFault.TYPE_CONFLICT, name.name(), name.span(), chosen));
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
