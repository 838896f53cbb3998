package dev.seriema.catalog.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An operating system whose events a rule may be for.
public enum HostSystem {
  LINUX("Linux"),
  MACOS("macOS"),
  WINDOWS("Windows");

  private final String title;

  HostSystem(String title) {
    this.title = title;
  }

  /// As events and folders have it, such as `linux`.
  public String word() {
    return title.toLowerCase(Locale.ROOT);
  }

  /// As tags have it, such as `macOS`.
  public String title() {
    return title;
  }

  /// The system of a name, in any case.
  public static Optional<HostSystem> named(String name) {
    return Arrays.stream(values())
        .filter(system -> system.title.equalsIgnoreCase(name))
        .findFirst();
  }

  /// The words of all.
  public static List<String> words() {
    return Arrays.stream(values()).map(HostSystem::word).toList();
  }
}
