package dev.seriema.languages.eql.function;

import java.util.Set;

/// What a function takes at one place.
///
/// @param name a word for messages and the manual
/// @param kinds the kinds of value that it accepts
/// @param needed whether it must be written
/// @param constant whether it must be the same for all events
public record Parameter(String name, Set<Kind> kinds, boolean needed, boolean constant) {
  private static final Set<Kind> PRINTABLE =
      Set.of(Kind.TEXT, Kind.NUMBER, Kind.TRUTH, Kind.MOMENT, Kind.ADDRESS);

  static Parameter text(String name) {
    return new Parameter(name, Set.of(Kind.TEXT), true, false);
  }

  static Parameter number(String name) {
    return new Parameter(name, Set.of(Kind.NUMBER), true, false);
  }

  static Parameter anything(String name) {
    return new Parameter(name, PRINTABLE, true, false);
  }

  static Parameter of(String name, Kind... kinds) {
    return new Parameter(name, Set.of(kinds), true, false);
  }

  Parameter orNothing() {
    return new Parameter(name, kinds, false, constant);
  }

  Parameter asConstant() {
    return new Parameter(name, kinds, needed, true);
  }

  public boolean accepts(Kind kind) {
    return kind.fitsEverywhere() || kinds.contains(kind);
  }
}
