package dev.seriema.catalog.sigma.search;

import dev.seriema.model.expression.Comparison;
import java.math.BigDecimal;

/// What one value of a Sigma rule asks of a field.
public sealed interface Sought {
  /// A text; letter case counts where it is `cased`.
  record Text(TextPattern pattern, boolean cased) implements Sought {}

  /// A number that the field has, or whose digits it is written with.
  ///
  /// @param written as the rule has it
  record Numeral(BigDecimal number, String written) implements Sought {}

  record Truth(boolean holds) implements Sought {}

  /// `null`: the field is not there.
  record Absent() implements Sought {}

  /// The field is there, whatever it holds.
  record Present() implements Sought {}

  /// A regular expression that fits somewhere in the field.
  record Regex(SigmaRegex regex) implements Sought {}

  /// A block of addresses.
  record Block(String cidr) implements Sought {}

  /// A number that the field lies on one side of.
  record Bound(Comparison comparison, BigDecimal number) implements Sought {}

  /// The value of another field of the same event.
  record OtherField(String name, Fit fit) implements Sought {
    /// How one value lies in the other.
    public enum Fit {
      WHOLE,
      START,
      END,
      INSIDE
    }
  }

  /// A part of a date.
  ///
  /// @param comparison with `number`
  record DatePart(Unit unit, Comparison comparison, BigDecimal number) implements Sought {
    public enum Unit {
      MINUTE,
      HOUR,
      DAY,
      WEEK,
      MONTH,
      YEAR
    }
  }
}
