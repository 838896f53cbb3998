package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.time.LocalDate;
import java.util.Optional;

/// Says when something was made and changed, for `[metadata]`: as the export has it, else a day
/// that somebody names. It counts how often it had to.
public final class Dates {
  private final String otherwise;
  private int missing;

  /// @param otherwise the day of what says none
  public Dates(LocalDate otherwise) {
    this.otherwise = Day.written(otherwise);
  }

  String created(JsonValue.Table object) {
    return known(Day.of(object, "created_at").or(() -> Day.of(object, "updated_at")));
  }

  String updated(JsonValue.Table object) {
    return known(Day.of(object, "updated_at").or(() -> Day.of(object, "created_at")));
  }

  private String known(Optional<String> day) {
    missing += day.isEmpty() ? 1 : 0;
    return day.orElse(otherwise);
  }

  /// How many days the export did not say.
  public int missing() {
    return missing;
  }
}
