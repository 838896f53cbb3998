package dev.seriema.detector.state;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.ScalarFunction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A digest of trees of records, whatever records they are, without the places in a text where they
/// come from. A record that is new to the house is a part of it by itself; a value of any other
/// kind is refused, so that none is passed over.
final class MeaningDigest {
  private final MessageDigest digest;

  MeaningDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Takes the next value.
  void add(Object value) {
    switch (value) {
      case SourceSpan _ -> {}
      case Record node -> add(node);
      case List<?> list -> {
        text("list " + list.size());
        list.forEach(this::add);
      }
      case Set<?> set -> {
        text("set " + set.size());
        set.stream().map(MeaningDigest::of).sorted().forEach(this::text);
      }
      case Optional<?> optional -> add(List.copyOf(optional.stream().toList()));
      case Enum<?> constant -> text(constant.getDeclaringClass().getSimpleName() + constant.name());
      case FieldQuestions questions -> {
        text(questions.pattern());
        add(questions.predicates());
      }
      case ScalarFunction function -> text(function.name());
      case String text -> text(text);
      case Boolean holds -> text(holds.toString());
      case Number number -> text(number.toString());
      case Duration duration -> text(duration.toString());
      case Instant moment -> text(moment.toString());
      default -> throw new IllegalArgumentException("no meaning is known of " + value.getClass());
    }
  }

  /// In hexadecimal digits; nothing can be added after it.
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String of(Object value) {
    MeaningDigest single = new MeaningDigest();
    single.add(value);
    return single.text();
  }

  private void add(Record node) {
    text(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      text(component.getName());
      add(value(component, node));
    }
  }

  private static Object value(RecordComponent component, Record node) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Behind its length, so that no two rows of texts are one.
  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    digest.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(utf8);
  }
}
