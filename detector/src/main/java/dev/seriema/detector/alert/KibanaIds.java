package dev.seriema.detector.alert;

import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// As Kibana makes ids from the same events in the space `default`: mostly SHA-256 over index, id
/// and rule, without anything between the parts.
///
/// Meaning: docs/formats/alerts.md#ids.
final class KibanaIds implements AlertIds {
  /// Kibana asks for no versions of events, and writes that it has none.
  private static final String NO_VERSION = "undefined";

  private static final String SPACE = "default";

  /// The namespace of ids of thresholds.
  private static final UUID THRESHOLDS = UUID.fromString("0684ec03-7201-4ee0-8ee0-3a3f6b2479b2");

  @Override
  public String ofEvent(Rule rule, SourceEvent event, Addition addition, Raising raising) {
    if (addition instanceof Addition.NewTerms(var values)) {
      return ObjectHash.of(List.of(event.index(), event.id(), NO_VERSION, spaced(rule), values));
    }
    if (raising.suppressed().isPresent() && isGroupedBySearch(rule.type())) {
      Suppressed group = raising.suppressed().get();
      return ObjectHash.of(
          List.of(
              event.index(),
              event.id(),
              NO_VERSION,
              spaced(rule),
              group.terms(),
              group.start(),
              group.end()));
    }
    return ofDocument(rule, event.index(), event.id());
  }

  @Override
  public GroupIds ofGroup(Rule rule, List<SourceEvent> events, List<List<Ancestor>> lines) {
    String base =
        lines.stream().map(line -> joined(line) + rule.uuid()).collect(Collectors.joining());
    List<String> blocks = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int place = 0; place < lines.size(); place++) {
      String block = Digests.hex(Digests.sha256(), base + place);
      blocks.add(block);
      all.append(joined(lines.get(place))).append(block);
    }
    return new GroupIds(blocks, Digests.hex(Digests.sha256(), all + rule.uuid()));
  }

  @Override
  public Ancestor ofBucket(Rule rule, ThresholdResult result, Instant at) {
    String name =
        rule.id().id()
            + ValueJson.milliseconds(at)
            + result.terms().stream().map(FieldTerm::field).collect(Collectors.joining(","))
            + result.values().stream()
                .map(ValueJson::text)
                .sorted()
                .collect(Collectors.joining(","));
    return Ancestor.event(named(name).toString(), String.join(",", rule.indices().patterns()));
  }

  @Override
  public String ofThreshold(Rule rule, Ancestor bucket, Raising raising) {
    return raising.suppressed().isPresent()
        ? ObjectHash.of(List.of(bucket.index(), bucket.id(), spaced(rule)))
        : ofDocument(rule, bucket.index(), bucket.id());
  }

  @Override
  public String ofSuppression(Rule rule, List<FieldTerm> terms) {
    return rule.type() == RuleType.THRESHOLD
        ? ObjectHash.of(List.of(sortedValues(terms), rule.uuid(), SPACE))
        : ObjectHash.of(List.of(terms, rule.uuid(), SPACE));
  }

  private static List<Value> sortedValues(List<FieldTerm> terms) {
    return terms.stream()
        .flatMap(term -> term.values().stream())
        .sorted(KibanaIds::compare)
        .toList();
  }

  private static int compare(Value left, Value right) {
    return left instanceof Value.Whole(var one) && right instanceof Value.Whole(var other)
        ? Long.compare(one, other)
        : ValueJson.text(left).compareTo(ValueJson.text(right));
  }

  /// Whether the search itself makes the groups that an alert stands for, so that Kibana tells the
  /// alerts of one event apart by them.
  private static boolean isGroupedBySearch(RuleType type) {
    return switch (type) {
      case QUERY, SAVED_QUERY -> true;
      case EQL, ESQL, THRESHOLD, NEW_TERMS, THREAT_MATCH, MACHINE_LEARNING -> false;
    };
  }

  private static String ofDocument(Rule rule, String index, String id) {
    return Digests.hex(Digests.sha256(), index + id + NO_VERSION + spaced(rule));
  }

  private static String spaced(Rule rule) {
    return SPACE + ":" + rule.uuid();
  }

  private static String joined(List<Ancestor> line) {
    return line.stream()
        .map(ancestor -> ancestor.id() + ancestor.index())
        .collect(Collectors.joining());
  }

  /// A UUID of version 5.
  private static UUID named(String name) {
    MessageDigest digest = Digests.sha1();
    digest.update(HexFormat.of().parseHex(THRESHOLDS.toString().replace("-", "")));
    byte[] hash = Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
    hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
    ByteBuffer halves = ByteBuffer.wrap(hash);
    return new UUID(halves.getLong(), halves.getLong());
  }
}
