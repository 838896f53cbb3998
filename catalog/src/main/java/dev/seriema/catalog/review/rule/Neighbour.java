package dev.seriema.catalog.review.rule;

import java.util.List;

/// Another rule that has techniques of a rule.
///
/// @param path from the top of the repository
/// @param techniques that both have
/// @param indices of it that both look at; of none where one of them names none
/// @param words texts that both queries compare with
public record Neighbour(
    String path, String name, List<String> techniques, List<String> indices, List<String> words) {
  public Neighbour {
    techniques = List.copyOf(techniques);
    indices = List.copyOf(indices);
    words = List.copyOf(words);
  }
}
