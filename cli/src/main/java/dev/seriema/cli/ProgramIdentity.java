package dev.seriema.cli;

import dev.seriema.catalog.cache.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which build of the program this is, and on which Java it runs: another may find something else
/// in the same rules.
final class ProgramIdentity {
  /// Written beside this class while the runnable jar is built, from all that is in it.
  private static final String FILE = "identity.txt";

  private ProgramIdentity() {}

  /// @return empty where the program was not built as a whole, and may change while it stays the
  ///   same by name
  static Optional<Fingerprint> known() {
    try (@Nullable InputStream in = ProgramIdentity.class.getResourceAsStream(FILE)) {
      if (in == null) {
        return Optional.empty();
      }
      String build = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Optional.of(
          new Fingerprint.Maker().text(build).text(Runtime.version().toString()).make());
    } catch (IOException unreadable) {
      // A program that cannot be told from others remembers nothing.
      return Optional.empty();
    }
  }
}
