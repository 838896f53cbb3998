package dev.seriema.catalog.review.item;

import java.util.Optional;
import java.util.stream.Stream;

/// What a change is to those who judge it; each kind has its own guideline. In the order in which a
/// review tells them.
public enum ChangeKind {
  NEW_RULE("new-rule", "New rule", Subject.RULE),
  TUNING("tuning", "Tuning", Subject.RULE),
  DEPRECATION("deprecation", "Deprecation", Subject.RULE),
  NEW_HUNT("new-hunt", "New hunt", Subject.HUNT),
  TUNED_HUNT("tuned-hunt", "Tuned hunt", Subject.HUNT),
  SCHEMA("schema", "Schema", Subject.CODE),
  BUG_FIX("bug-fix", "Bug fix", Subject.CODE),
  ENHANCEMENT("enhancement", "Enhancement", Subject.CODE);

  /// What is changed.
  public enum Subject {
    RULE,
    HUNT,
    CODE
  }

  private final String word;
  private final String title;
  private final Subject subject;

  ChangeKind(String word, String title, Subject subject) {
    this.word = word;
    this.title = title;
    this.subject = subject;
  }

  /// How it is typed, and what other programs read.
  public String word() {
    return word;
  }

  /// How it is called in a heading.
  public String title() {
    return title;
  }

  public Subject subject() {
    return subject;
  }

  public static Optional<ChangeKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
