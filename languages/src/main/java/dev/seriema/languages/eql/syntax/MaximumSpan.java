package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `with maxspan=5m`.
///
/// @param count positive
/// @param span of the whole clause
public record MaximumSpan(long count, Unit unit, SourceSpan span) {
  /// So many days have nanoseconds that can be counted in 64 bits.
  public static final int MOST_DAYS = 100_000;

  public MaximumSpan {
    if (count <= 0 || !fits(count, unit)) {
      throw new IllegalArgumentException("no span of time: " + count + unit.sign());
    }
  }

  /// Whether a span is short enough.
  static boolean fits(long count, Unit unit) {
    return count <= Duration.ofDays(MOST_DAYS).dividedBy(unit.duration());
  }

  public Duration duration() {
    return unit.duration().multipliedBy(count);
  }

  /// As a query says it: `5m`.
  public String written() {
    return count + unit.sign();
  }

  /// A span of time as a query would say it, in the longest unit that it is a multiple of.
  public static String written(Duration duration) {
    Unit longest =
        Arrays.stream(Unit.values())
            .filter(unit ->
                duration.equals(unit.duration().multipliedBy(duration.dividedBy(unit.duration()))))
            .reduce(Unit.MILLISECONDS, (_, longer) -> longer);
    return duration.dividedBy(longest.duration()) + longest.sign();
  }

  /// What a span is counted in.
  public enum Unit {
    MILLISECONDS("ms", ChronoUnit.MILLIS),
    SECONDS("s", ChronoUnit.SECONDS),
    MINUTES("m", ChronoUnit.MINUTES),
    HOURS("h", ChronoUnit.HOURS),
    DAYS("d", ChronoUnit.DAYS);

    private final String sign;
    private final ChronoUnit unit;

    Unit(String sign, ChronoUnit unit) {
      this.sign = sign;
      this.unit = unit;
    }

    static Optional<Unit> signed(String sign) {
      return Arrays.stream(values()).filter(unit -> unit.sign.equals(sign)).findFirst();
    }

    /// All signs, the shortest unit first.
    public static List<String> signs() {
      return Arrays.stream(values()).map(Unit::sign).toList();
    }

    public String sign() {
      return sign;
    }

    public Duration duration() {
      return unit.getDuration();
    }
  }
}
