package dev.seriema.catalog.compare;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A part of a rule that says something else in two versions, or is in one of them only.
///
/// @param key its path
record ChangedPart(
    String key,
    Optional<WrittenTable.Member> before,
    Optional<WrittenTable.Member> after,
    RuleVersion former,
    RuleVersion present) {

  /// The key as an author knows it.
  String shownKey() {
    return key.startsWith("metadata.") ? key.substring("metadata.".length()) : key;
  }

  /// What it said, in words; empty where it was not there.
  Optional<String> wordsBefore() {
    return before.map(member -> new ValueWords(former.source()).of(member.value()));
  }

  Optional<String> wordsAfter() {
    return after.map(member -> new ValueWords(present.source()).of(member.value()));
  }

  /// Whether a list is or was there.
  boolean isList() {
    return is(WrittenList.class);
  }

  boolean isText() {
    return is(WrittenText.class);
  }

  private boolean is(Class<? extends WrittenValue> type) {
    return before.or(() -> after).filter(member -> type.isInstance(member.value())).isPresent()
        || after.filter(member -> type.isInstance(member.value())).isPresent();
  }

  ListDifference items() {
    return ListDifference.of(
        before
            .map(member -> new ValueWords(former.source()).items(member.value()))
            .orElse(List.of()),
        after
            .map(member -> new ValueWords(present.source()).items(member.value()))
            .orElse(List.of()));
  }

  /// A whole number before and after.
  ///
  /// @param usual what holds where the part is not there
  Optional<Meaning> byNumber(long usual, Meaning raised) {
    Optional<Long> was = number(before, usual);
    Optional<Long> is = number(after, usual);
    return was.isEmpty() || is.isEmpty()
        ? Optional.empty()
        : Optional.of(
            was.get() < is.get()
                ? raised
                : was.get() > is.get() ? raised.reversed() : Meaning.EQUAL);
  }

  private static Optional<Long> number(Optional<WrittenTable.Member> member, long usual) {
    return member.isEmpty()
        ? Optional.of(usual)
        : member
            .filter(written -> written.value() instanceof WrittenInteger)
            .map(written -> ((WrittenInteger) written.value()).value());
  }

  Optional<SourceSpan> placeBefore() {
    return before.map(member -> member.value().span());
  }

  Optional<SourceSpan> placeAfter() {
    return after.map(member -> member.value().span());
  }

  RuleChange told(Sentence sentence, Effect effect) {
    return new RuleChange(
        Subject.of(key),
        key,
        sentence,
        effect.meaning(),
        effect.risk(),
        placeBefore(),
        placeAfter());
  }
}
