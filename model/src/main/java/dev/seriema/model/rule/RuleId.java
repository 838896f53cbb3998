package dev.seriema.model.rule;

/// The lasting id of a rule, a UUID in detection-rules; equal ids are the same rule.
public record RuleId(String id) implements Comparable<RuleId> {
  public RuleId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rule id is not blank");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
