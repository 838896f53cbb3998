package dev.seriema.catalog.scaffold;

import dev.seriema.model.diagnostic.Suggestions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names that somebody may have meant.
public final class NearNames {
  private static final int MOST = 5;

  private NearNames() {}

  /// At most five: the nearest by letters, those near in what stands behind the last dot, those
  /// that have the typed text in them, those that lie in it.
  public static List<String> of(String typed, Collection<String> names) {
    Set<String> near = new LinkedHashSet<>(Suggestions.nearest(typed, names).stream().toList());
    String wanted = folded(typed);
    names.stream().filter(name -> isNearInLastPart(typed, name)).forEach(near::add);
    if (!wanted.isEmpty()) {
      names.stream().filter(name -> folded(name).contains(wanted)).forEach(near::add);
      names.stream()
          .filter(name -> !folded(name).isEmpty() && wanted.contains(folded(name)))
          .forEach(near::add);
    }
    return near.stream().limit(MOST).toList();
  }

  private static boolean isNearInLastPart(String typed, String name) {
    return typed.indexOf('.') > 0
        && Suggestions.nearest(lastPart(typed), List.of(lastPart(name))).isPresent()
        && name.startsWith(typed.substring(0, typed.indexOf('.') + 1));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// A half sentence such as `; did you mean \`okta\` or \`o365\`?`; empty where nothing is near.
  public static String hint(String typed, Collection<String> names) {
    List<String> near = of(typed, names);
    return near.isEmpty()
        ? ""
        : near.stream()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", ", "; did you mean ", "?"));
  }

  /// A name without case, blanks and signs.
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
