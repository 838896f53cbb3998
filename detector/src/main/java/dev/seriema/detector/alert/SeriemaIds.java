package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// SHA-256 over the rule's id and version and the index and id of each of its events, each with its
/// length before it; for several events also over the place in the group, and for new terms and
/// thresholds over the values.
final class SeriemaIds implements AlertIds {

  @Override
  public String ofEvent(Rule rule, SourceEvent event, Addition addition, Raising raising) {
    MessageDigest digest = digest(rule, List.of(event));
    switch (addition) {
      case Addition.NewTerms(var values) ->
          values.forEach(value -> add(digest, json(FieldTerm.of("new_terms", value))));
      case Addition.Nothing _, Addition.Indicators _ -> {}
    }
    raising.suppressed().ifPresent(group -> perGroup(group, digest));
    return hex(digest);
  }

  @Override
  public GroupIds ofGroup(Rule rule, List<SourceEvent> events, List<List<Ancestor>> lines) {
    return new GroupIds(
        IntStream.range(0, events.size())
            .mapToObj(place -> ofPart(rule, events, Integer.toString(place)))
            .toList(),
        ofPart(rule, events, "group"));
  }

  @Override
  public Ancestor ofBucket(Rule rule, ThresholdResult result, Instant at) {
    MessageDigest digest = digest(rule, List.of());
    add(digest, "threshold");
    add(digest, ValueJson.milliseconds(at));
    result.terms().forEach(term -> add(digest, json(term)));
    return Ancestor.event(hex(digest), String.join(",", rule.indices().patterns()));
  }

  @Override
  public String ofThreshold(Rule rule, Ancestor bucket, Raising raising) {
    MessageDigest digest = digest(rule, List.of());
    add(digest, bucket.index());
    add(digest, bucket.id());
    return hex(digest);
  }

  @Override
  public String ofSuppression(Rule rule, List<FieldTerm> terms) {
    MessageDigest digest = digest(rule, List.of());
    add(digest, "suppression");
    terms.forEach(term -> add(digest, json(term)));
    return hex(digest);
  }

  private static String ofPart(Rule rule, List<SourceEvent> events, String part) {
    MessageDigest digest = digest(rule, events);
    add(digest, part);
    return hex(digest);
  }

  /// One event may stand for several groups, as an array puts it in one for each of its values.
  private static void perGroup(Suppressed group, MessageDigest digest) {
    group.terms().forEach(term -> add(digest, json(term)));
  }

  private static MessageDigest digest(Rule rule, List<SourceEvent> events) {
    MessageDigest digest = Digests.sha256();
    add(digest, rule.id().id());
    add(digest, Integer.toString(RuleFields.version(rule)));
    for (SourceEvent event : events) {
      add(digest, event.index());
      add(digest, event.id());
    }
    return digest;
  }

  private static String json(FieldTerm term) {
    JsonWriter json = new JsonWriter();
    term.write(json);
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
