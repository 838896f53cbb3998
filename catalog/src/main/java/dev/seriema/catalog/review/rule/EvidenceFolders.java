package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.layout.RuleRepository;
import java.util.Optional;

/// Which folder of evidence belongs to which rule file.
public final class EvidenceFolders {
  private static final String ENDING = ".toml";
  private static final String FOLDER = RuleRepository.EVIDENCE + "/";

  private EvidenceFolders() {}

  /// @param rule the path of a rule file
  public static String of(String rule) {
    return rule.substring(0, rule.length() - ENDING.length()) + RuleRepository.EVIDENCE;
  }

  /// The path that the rule of a file of evidence has; empty for any other file.
  public static Optional<String> rule(String path) {
    int end = path.indexOf(FOLDER);
    return end < 0 ? Optional.empty() : Optional.of(path.substring(0, end) + ENDING);
  }
}
