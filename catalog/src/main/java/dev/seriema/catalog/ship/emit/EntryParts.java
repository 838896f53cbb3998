package dev.seriema.catalog.ship.emit;

import dev.seriema.catalog.lock.ApiValue;
import java.util.List;
import java.util.Optional;

/// Reads parts of an entry of `threat`. What has another form than such entries have is passed
/// over.
final class EntryParts {
  private EntryParts() {}

  static Optional<ApiValue> table(ApiValue of, String key) {
    return member(of, key).filter(ApiValue.Table.class::isInstance);
  }

  static List<ApiValue> items(ApiValue of, String key) {
    return member(of, key).orElse(of) instanceof ApiValue.Listing(var items) ? items : List.of();
  }

  static Optional<String> text(ApiValue of, String key) {
    return member(of, key).orElse(of) instanceof ApiValue.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// The id of a tactic or technique; the empty text where it has none.
  static String id(ApiValue of) {
    return text(of, "id").orElse("");
  }

  private static Optional<ApiValue> member(ApiValue of, String key) {
    return of instanceof ApiValue.Table(var members)
        ? Optional.ofNullable(members.get(key))
        : Optional.empty();
  }
}
