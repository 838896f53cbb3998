package dev.seriema.model.exception;

import java.util.Arrays;
import java.util.Optional;

/// By what a rule names a list of exceptions. Lists of one id in two namespaces are two lists.
public record ExceptionListId(String id, Namespace namespace) {
  /// Whether a list belongs to one space of a cluster or to all.
  public enum Namespace {
    SINGLE("single"),
    AGNOSTIC("agnostic");

    private final String word;

    Namespace(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Namespace> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
