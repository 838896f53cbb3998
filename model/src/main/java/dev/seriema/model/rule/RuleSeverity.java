package dev.seriema.model.rule;

import java.util.Arrays;
import java.util.Optional;

/// How bad it is when a rule is right, lowest first.
public enum RuleSeverity {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String word;

  RuleSeverity(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<RuleSeverity> named(String word) {
    return Arrays.stream(values()).filter(severity -> severity.word.equals(word)).findFirst();
  }
}
