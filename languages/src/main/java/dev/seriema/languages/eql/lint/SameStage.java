package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.languages.eql.syntax.StagePart;
import java.util.List;

/// Whether two stages ask for the same events under the same keys.
///
/// It says so only where they are written alike, white space and comments aside.
final class SameStage {
  private SameStage() {}

  static boolean is(StagePart one, StagePart other) {
    return isReadable(one.event())
        && isReadable(other.event())
        && names(one.keys()).equals(names(other.keys()))
        && Printer.print(one.event()).equals(Printer.print(other.event()));
  }

  private static boolean isReadable(EventPart event) {
    return Children.areReadable(event.condition());
  }

  private static List<String> names(List<FieldName> keys) {
    return keys.stream().map(Printer::print).toList();
  }
}
