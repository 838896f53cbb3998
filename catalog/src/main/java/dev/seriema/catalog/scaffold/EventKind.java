package dev.seriema.catalog.scaffold;

import java.util.Locale;
import java.util.Optional;

/// What the events of a source mostly are, and what a fresh query asks of them.
enum EventKind {
  PROCESS("process.name", "the name of the program", "process.executable"),
  FILE("file.path", "the path of the file", "file.path"),
  NETWORK("destination.domain", "the name of the host at the other end", "destination.domain"),
  REGISTRY("registry.path", "the path of the key or value", "registry.path"),
  LIBRARY("dll.name", "the name of the library", "dll.path"),
  /// What other rules found, of events of any kind.
  ALERT("kibana.alert.rule.name", "the name of the other rule", "user.name"),
  ANY("event.action", "what was done", "user.name");

  private final String field;
  private final String sought;
  private final String novelty;

  EventKind(String field, String sought, String novelty) {
    this.field = field;
    this.sought = sought;
    this.novelty = novelty;
  }

  static EventKind named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The value that `event.category` has; empty where it may have any.
  Optional<String> category() {
    return switch (this) {
      case PROCESS, FILE, NETWORK, REGISTRY, LIBRARY ->
          Optional.of(name().toLowerCase(Locale.ROOT));
      case ALERT, ANY -> Optional.empty();
    };
  }

  /// The field that tells most of such an event.
  String field() {
    return field;
  }

  /// What an author looks for in it.
  String sought() {
    return sought;
  }

  /// The field of which a new value may be worth an alert.
  String novelty() {
    return novelty;
  }
}
