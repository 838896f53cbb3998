package dev.seriema.catalog.coverage;

import java.util.List;

/// What a rule is about, by its tags.
public final class Platforms {
  private static final List<String> KINDS = List.of("OS: ", "Domain: ");

  private Platforms() {}

  /// The systems that tags name; where they name none, the domains; sorted.
  public static List<String> of(List<String> tags) {
    for (String kind : KINDS) {
      List<String> named =
          tags.stream()
              .filter(tag -> tag.startsWith(kind))
              .map(tag -> tag.substring(kind.length()).strip())
              .filter(name -> !name.isEmpty())
              .distinct()
              .sorted()
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }
}
