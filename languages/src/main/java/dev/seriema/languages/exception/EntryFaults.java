package dev.seriema.languages.exception;

import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.languages.search.Leaf;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.exception.ExceptionEntry.Written;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words what is wrong with the entries of items.
final class EntryFaults {
  private final FieldNameFaults names;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  EntryFaults(Schema schema) {
    names = new FieldNameFaults(schema);
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /// Tells what became of a question that is not simply asked.
  ///
  /// @param type of the entry, such as `wildcard`
  /// @param field in full
  /// @param value where the value is written, else the field
  void tell(Leaf leaf, String type, Written field, SourceSpan value) {
    switch (leaf) {
      case Leaf.Lowered _ -> {}
      case Leaf.Unlisted _ ->
          once(names.notInTables(EntryFault.FIELD_NOT_IN_TABLES, field.text(), field.span()));
      case Leaf.Unmapped _ ->
          once(names.unknown(EntryFault.UNKNOWN_FIELD, field.text(), field.span()));
      case Leaf.Hidden(var nested, _) -> hidden(field, nested);
      case Leaf.NotReadable(var read, var text) -> notReadable(field, value, read, text);
      case Leaf.NotAllowed(var read, _) -> notAllowed(type, field, read);
    }
  }

  void notNested(Written field) {
    found.add(
        Diagnostic.of(
            EntryFault.NOT_NESTED,
            field.span(),
            "`" + field.text() + "` is no field of type `nested`"));
  }

  /// @param unreadable values of a list that no value of the field equals
  void unreadable(Written list, Written field, List<String> unreadable, int all) {
    if (unreadable.isEmpty()) {
      return;
    }
    found.add(
        Diagnostic.of(
                EntryFault.UNREADABLE_LISTED_VALUES,
                list.span(),
                "%d of the %d values of the list `%s` are no values of `%s`"
                    .formatted(unreadable.size(), all, list.text(), field.text()))
            .withLabel("the first of them is `" + unreadable.getFirst() + "`"));
  }

  private void hidden(Written field, FieldPath nested) {
    once(
        Diagnostic.of(
                EntryFault.NESTED_FIELD, field.span(), "`" + field.text() + "` is never found here")
            .withLabel("only an entry `nested` of `" + nested + "` looks into its objects"));
  }

  private void notReadable(Written field, SourceSpan value, FieldType type, String text) {
    found.add(
        Diagnostic.of(
                EntryFault.UNREADABLE_VALUE,
                value,
                "`" + text + "` is no value of `" + field.text() + "`")
            .withLabel("the field is of type `" + type.mappingName() + "`"));
  }

  private void notAllowed(String entry, Written field, FieldType type) {
    once(
        Diagnostic.of(
                EntryFault.WRONG_ENTRY_FOR_TYPE,
                field.span(),
                "`" + field.text() + "` cannot be asked by an entry `" + entry + "`")
            .withLabel("the field is of type `" + type.mappingName() + "`"));
  }

  /// One message says it for all places of the item that name the field.
  private void once(Diagnostic diagnostic) {
    if (named.add(diagnostic.message())) {
      found.add(diagnostic);
    }
  }
}
