package dev.seriema.detector.alert;

import dev.seriema.engine.window.Bucket;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The id of an alert: SHA-256 over the rule's id and version and the index and id of each of its
/// events, each with its length before it; for several events also over the place in the group. The
/// same match always has the same id, so writing it twice is harmless.
final class AlertId {
  private AlertId() {}

  /// Of the alert on one event.
  ///
  /// @return 64 hexadecimal digits
  static String of(Rule rule, SourceEvent event) {
    return hex(digest(rule, List.of(event)));
  }

  /// Of the alert that stands for several events.
  static String ofGroup(Rule rule, List<SourceEvent> events) {
    MessageDigest digest = digest(rule, events);
    add(digest, "group");
    return hex(digest);
  }

  /// Of the alert on one of several events.
  static String ofBlock(Rule rule, List<SourceEvent> events, int place) {
    MessageDigest digest = digest(rule, events);
    add(digest, Integer.toString(place));
    return hex(digest);
  }

  /// Of the alert on an event with values that were not there before.
  static String ofNewTerms(Rule rule, SourceEvent event, List<Value> values) {
    MessageDigest digest = digest(rule, List.of(event));
    add(digest, "new terms");
    values.forEach(value -> add(digest, value.shown()));
    return hex(digest);
  }

  /// Of the alert on events that were counted: of the values that they share and the interval at
  /// whose end they were enough.
  static String ofCount(Rule rule, Bucket bucket) {
    MessageDigest digest = digest(rule, List.of());
    add(digest, Long.toString(bucket.end()));
    bucket.group().forEach(value -> add(digest, value.shown()));
    return hex(digest);
  }

  private static MessageDigest digest(Rule rule, List<SourceEvent> events) {
    MessageDigest digest = sha256();
    add(digest, rule.id().id());
    add(digest, Integer.toString(version(rule)));
    for (SourceEvent event : events) {
      add(digest, event.index());
      add(digest, event.id());
    }
    return digest;
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The file's own version, else the lock's, else 1.
  static int version(Rule rule) {
    return rule.version().orElse(1);
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
