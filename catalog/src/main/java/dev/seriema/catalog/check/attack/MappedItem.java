package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A tactic, technique or sub-technique as a rule writes it. What is missing is empty: another
/// check tells it.
///
/// @param below the sub-techniques of a technique
record MappedItem(
    ItemKind kind,
    Optional<WrittenText> id,
    Optional<WrittenText> name,
    Optional<WrittenText> reference,
    List<MappedItem> below) {

  static MappedItem of(ItemKind kind, WrittenTable table) {
    List<MappedItem> below =
        kind == ItemKind.TECHNIQUE
            ? WrittenRule.tables(table, "subtechnique").stream()
                .map(sub -> of(ItemKind.SUB_TECHNIQUE, sub))
                .toList()
            : List.of();
    return new MappedItem(
        kind,
        WrittenRule.text(table, "id"),
        WrittenRule.text(table, "name"),
        WrittenRule.text(table, "reference"),
        below);
  }

  /// Empty where there is none, which no item has for its id.
  String idText() {
    return id.map(WrittenText::value).orElse("");
  }

  /// Whether the name is another; one that is missing is none.
  boolean isNamedOtherwise(String than) {
    return name.filter(own -> !own.value().equals(than)).isPresent();
  }

  /// Whether the reference is the page of an id.
  boolean isReferredTo(String other, Framework framework) {
    return reference
        .flatMap(page -> framework.idOfPage(kind, page.value()))
        .filter(other::equals)
        .isPresent();
  }

  /// Where the id is written.
  ///
  /// @throws java.util.NoSuchElementException where there is none
  SourceSpan idSpan() {
    return id.orElseThrow().span();
  }

  /// Where the name is written.
  ///
  /// @throws java.util.NoSuchElementException where there is none
  SourceSpan nameSpan() {
    return name.orElseThrow().span();
  }
}
