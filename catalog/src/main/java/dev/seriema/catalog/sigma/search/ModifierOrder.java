package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.search.FieldKey.Misplaced;
import dev.seriema.catalog.sigma.search.FieldKey.Placed;
import dev.seriema.catalog.sigma.search.Modifier.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which modifiers may stand behind which.
final class ModifierOrder {
  private static final Set<Kind> ANYWHERE = EnumSet.of(Kind.LIST, Kind.EXPAND, Kind.CASE);

  private ModifierOrder() {}

  /// The first modifier that cannot stand where it does, and why.
  static Optional<Misplaced> fault(List<Placed> modifiers) {
    for (int i = 0; i < modifiers.size(); i++) {
      Placed placed = modifiers.get(i);
      Optional<String> why = fault(placed.modifier(), modifiers.subList(0, i));
      if (why.isPresent()) {
        return Optional.of(new Misplaced(placed.span(), why.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fault(Modifier modifier, List<Placed> before) {
    List<Modifier> others = before.stream().map(Placed::modifier).toList();
    if (others.contains(modifier)) {
      return Optional.of("`" + modifier.word() + "` stands here twice");
    }
    List<Modifier> shaping =
        others.stream().filter(other -> !ANYWHERE.contains(other.kind())).toList();
    return switch (modifier.kind()) {
      case LIST, EXPAND -> Optional.empty();
      case CASE -> foreign(modifier, others, Kind.TYPE, Kind.ORDER, Kind.TIME);
      case PLACE ->
          shaping.stream().anyMatch(other -> other.kind() == Kind.PLACE)
              ? Optional.of("`" + modifier.word() + "` stands beside another word for the place")
              : foreign(
                  modifier,
                  without(shaping, Modifier.FIELDREF),
                  Kind.TYPE,
                  Kind.ORDER,
                  Kind.TIME,
                  Kind.FLAG);
      case FLAG -> flag(modifier, shaping);
      case BYTES -> first(modifier, without(shaping, Modifier.WINDASH));
      case ENCODING -> encoding(modifier, shaping);
      case DASH ->
          first(modifier, shaping.stream().filter(other -> other.kind() != Kind.PLACE).toList());
      case TYPE, TIME -> first(modifier, shaping);
      case ORDER ->
          first(modifier, shaping.stream().filter(other -> other.kind() != Kind.TIME).toList());
    };
  }

  private static List<Modifier> without(List<Modifier> modifiers, Modifier one) {
    return modifiers.stream().filter(modifier -> modifier != one).toList();
  }

  private static Optional<String> foreign(Modifier modifier, List<Modifier> others, Kind... kinds) {
    Set<Kind> foreign = EnumSet.copyOf(List.of(kinds));
    return others.stream()
        .filter(other -> foreign.contains(other.kind()))
        .findFirst()
        .map(other -> "`" + modifier.word() + "` has no meaning with `" + other.word() + "`");
  }

  private static Optional<String> first(Modifier modifier, List<Modifier> others) {
    return others.stream()
        .findFirst()
        .map(other ->
            other.kind() == Kind.PLACE
                ? "`" + modifier.word() + "` has to stand before `" + other.word() + "`"
                : "`" + modifier.word() + "` has no meaning behind `" + other.word() + "`");
  }

  private static Optional<String> flag(Modifier modifier, List<Modifier> shaping) {
    return shaping.contains(Modifier.RE)
        ? Optional.empty()
        : Optional.of("`" + modifier.word() + "` only stands behind `re`");
  }

  private static Optional<String> encoding(Modifier modifier, List<Modifier> shaping) {
    return first(
        modifier,
        shaping.stream()
            .filter(other -> other.kind() != Kind.BYTES && other != Modifier.WINDASH)
            .toList());
  }
}
