package dev.seriema.catalog.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When a rule looks at the events of a file.
public enum EvidenceSchedule {
  /// As they come.
  STREAM("stream"),
  /// When it is executed, as Kibana does.
  KIBANA("kibana");

  private final String word;

  EvidenceSchedule(String word) {
    this.word = word;
  }

  /// As `evidence.toml` and `run --schedule` have it.
  public String word() {
    return word;
  }

  static Optional<EvidenceSchedule> named(String word) {
    return Arrays.stream(values()).filter(schedule -> schedule.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(EvidenceSchedule::word).toList();
  }
}
