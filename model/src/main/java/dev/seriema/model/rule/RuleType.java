package dev.seriema.model.rule;

import java.util.Arrays;
import java.util.Optional;

/// What kind of question a rule asks, by the name of its `type`.
public enum RuleType {
  QUERY("query"),
  EQL("eql"),
  ESQL("esql"),
  THRESHOLD("threshold"),
  NEW_TERMS("new_terms"),
  THREAT_MATCH("threat_match"),
  MACHINE_LEARNING("machine_learning"),
  SAVED_QUERY("saved_query");

  private final String word;

  RuleType(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<RuleType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
