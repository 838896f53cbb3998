package dev.seriema.cli;

import java.nio.file.Path;

/// Where the rules and examples lie that come with the program.
final class ShippedFiles {
  private ShippedFiles() {}

  static Path rules() {
    return home().resolve("rules");
  }

  static Path examples() {
    return home().resolve("examples");
  }

  static Path specs() {
    return home().resolve("specs");
  }

  /// A page on each code.
  static Path diagnosticPages() {
    return home().resolve("docs/diagnostics");
  }

  /// The launcher says where it stands; without it, the working directory is taken.
  private static Path home() {
    return Path.of(System.getProperty("seriema.home", "."));
  }
}
