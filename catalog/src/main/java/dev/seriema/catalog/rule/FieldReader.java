package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes fields of the types they should have from one table, and reports those that have others.
final class FieldReader {
  private final WrittenTable table;
  private final Notation notation;
  private final String path;
  private final String header;
  private final List<Diagnostic> faults;

  private FieldReader(
      WrittenTable table, Notation notation, String path, String header, List<Diagnostic> faults) {
    this.table = table;
    this.notation = notation;
    this.path = path;
    this.header = header;
    this.faults = faults;
  }

  /// Reads a table that stands by itself, such as `rule`.
  static FieldReader of(
      WrittenTable table, Notation notation, String name, List<Diagnostic> faults) {
    return new FieldReader(table, notation, name, notation.table(name), faults);
  }

  /// The same table for a reader that tells faults elsewhere, or not at all.
  FieldReader quietly(List<Diagnostic> elsewhere) {
    return new FieldReader(table, notation, path, header, elsewhere);
  }

  WrittenTable table() {
    return table;
  }

  Notation notation() {
    return notation;
  }

  Optional<String> text(String key) {
    return textValue(key).map(WrittenText::value);
  }

  Optional<WrittenText> textValue(String key) {
    return value(key, WrittenText.class, "a text");
  }

  Optional<WrittenInteger> integer(String key) {
    return value(key, WrittenInteger.class, "an integer");
  }

  Optional<Boolean> truth(String key) {
    return value(key, WrittenTruth.class, "a truth value").map(WrittenTruth::value);
  }

  /// A text that is there, blank or not; otherwise a fault is reported.
  Optional<WrittenText> requiredTextOrBlank(String key) {
    required(key);
    return textValue(key);
  }

  /// A text that is there and not blank; otherwise a fault is reported.
  Optional<WrittenText> requiredText(String key) {
    Optional<WrittenText> text = requiredTextOrBlank(key);
    if (text.isPresent() && text.get().value().isBlank()) {
      faults.add(Diagnostic.of(RuleFault.BLANK_FIELD, text.get().span(), "`" + key + "` is blank"));
      return Optional.empty();
    }
    return text;
  }

  Optional<WrittenInteger> requiredInteger(String key) {
    required(key);
    return integer(key);
  }

  List<String> requiredTexts(String key) {
    required(key);
    return texts(key);
  }

  /// The texts of a list; none when it is not there.
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (WrittenValue item : items(key)) {
      if (item instanceof WrittenText text) {
        texts.add(text.value());
      } else {
        wrongType(key, item, "a list of texts with");
      }
    }
    return texts;
  }

  /// The texts of a list, or a text that stands for a list of one.
  List<String> textOrTexts(String key) {
    boolean isText =
        table.member(key).map(WrittenTable.Member::value).orElse(null) instanceof WrittenText;
    return isText ? text(key).stream().toList() : texts(key);
  }

  /// The names of fields in a list, or one that stands for a list of one. Of a blank one a fault is
  /// reported, whoever hears of other faults.
  ///
  /// @param loud takes the fault
  List<String> fieldNames(String key, List<Diagnostic> loud) {
    List<? extends WrittenValue> named =
        switch (table.member(key).map(WrittenTable.Member::value).orElse(null)) {
          case WrittenText one -> List.of(one);
          case WrittenList list -> list.values();
          case null, default -> List.of();
        };
    for (WrittenValue name : named) {
      if (name instanceof WrittenText text && text.value().isBlank()) {
        loud.add(
            Diagnostic.of(
                RuleFault.BLANK_FIELD, text.span(), "`" + key + "` names a field without a name"));
      }
    }
    return textOrTexts(key);
  }

  /// The name of a field; a blank one, as forms leave it, names none.
  Optional<String> fieldName(String key) {
    return text(key).filter(name -> !name.isBlank());
  }

  /// The tables of a list; none when it is not there.
  List<FieldReader> tables(String key) {
    List<FieldReader> tables = new ArrayList<>();
    String inside = path + "." + key;
    for (WrittenValue item : items(key)) {
      if (item instanceof WrittenTable inner) {
        tables.add(new FieldReader(inner, notation, inside, notation.tables(inside), faults));
      } else {
        wrongType(key, item, "a list of tables with");
      }
    }
    return tables;
  }

  Optional<FieldReader> requiredTable(String key) {
    required(key);
    return optionalTable(key);
  }

  Optional<FieldReader> optionalTable(String key) {
    String inside = path + "." + key;
    return value(key, WrittenTable.class, "a table")
        .map(inner -> new FieldReader(inner, notation, inside, notation.table(inside), faults));
  }

  private List<? extends WrittenValue> items(String key) {
    Optional<WrittenList> list = value(key, WrittenList.class, "a list");
    return list.isPresent() ? list.get().values() : List.of();
  }

  private <T extends WrittenValue> Optional<T> value(String key, Class<T> type, String wanted) {
    Optional<WrittenValue> value = table.member(key).map(WrittenTable.Member::value);
    if (value.isPresent() && !type.isInstance(value.get())) {
      wrongType(key, value.get(), wanted);
    }
    return value.filter(type::isInstance).map(type::cast);
  }

  private void wrongType(String key, WrittenValue found, String wanted) {
    String message =
        wanted.endsWith(" with")
            ? "`" + key + "` is " + wanted + " " + found.typeName() + " in it"
            : "`" + key + "` is " + found.typeName() + ", not " + wanted;
    faults.add(Diagnostic.of(RuleFault.WRONG_TYPE, found.span(), message));
  }

  private void required(String key) {
    if (table.member(key).isPresent()) {
      return;
    }
    Optional<WrittenTable.Member> similar =
        Suggestions.nearest(key, table.keys()).flatMap(table::member);
    SourceSpan span = similar.map(WrittenTable.Member::keySpan).orElse(table.span());
    Diagnostic missing =
        Diagnostic.of(
            RuleFault.MISSING_FIELD, span, "`" + key + "` is missing in `" + header + "`");
    faults.add(similar.isPresent() ? missing.withHint("did you mean `" + key + "`?") : missing);
  }
}
