package dev.seriema.intake;

import dev.seriema.model.event.EventFault;

/// What to do about a line that is refused.
final class Hints {
  private Hints() {}

  /// What to do about a malformed document that stands in a wrapper.
  static String inWrapper() {
    return "write the documents with a program, such as `jq -c`, and not by hand";
  }

  /// What to do about a document that stands in a wrapper.
  static String inWrapper(EventFault fault) {
    return fault == EventFault.MALFORMED_JSON ? inWrapper() : of(fault);
  }

  static String of(EventFault fault) {
    return switch (fault) {
      case MALFORMED_JSON -> "a line holds one JSON object: `jq -c . FILE` finds the place too";
      case NOT_AN_OBJECT -> "a line holds one event, written `{…}`";
      case DUPLICATE_KEY -> "keep one of the two, or write an array";
      case TOO_LARGE -> "leave the event out, or split it where it is written";
      case TOO_DEEP ->
          "flatten the event where it is written: `a.b` is the same as `a` with `b` inside";
      case BAD_ENCODING -> "write the file as UTF-8";
      case CONTROL_CHARACTER -> "write it as an escape, such as `\\t` or `\\u0000`";
      case TOO_MANY_VALUES -> "split the event where it is written";
    };
  }
}
