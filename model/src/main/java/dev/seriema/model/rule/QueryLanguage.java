package dev.seriema.model.rule;

import java.util.Arrays;
import java.util.Optional;

/// The languages that a rule's query may be written in, by the name of its `language`.
public enum QueryLanguage {
  EQL("eql"),
  KQL("kuery"),
  LUCENE("lucene"),
  ESQL("esql");

  private final String word;

  QueryLanguage(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<QueryLanguage> named(String word) {
    return Arrays.stream(values()).filter(language -> language.word.equals(word)).findFirst();
  }
}
