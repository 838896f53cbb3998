package dev.seriema.catalog.generate;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What fields usually have of which a rule asks only that they are there, or are something else.
/// Addresses are those that are set aside for documentation.
final class UsualValues {
  /// When the events happen.
  static final Instant MOMENT = Instant.parse("2026-03-02T10:00:00Z");

  private static final List<String> WORDS =
      List.of("amber", "harbor", "lantern", "meadow", "violet");

  private static final List<String> ADDRESSES =
      List.of("192.0.2.24", "198.51.100.17", "203.0.113.80", "2001:db8::24");

  /// By the last part of a field's name.
  private static final Map<String, List<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("name", List.of("amber", "reporter", "lantern")),
          Map.entry("executable", List.of("/usr/bin/reporter", "C:\\Tools\\reporter.exe")),
          Map.entry("path", List.of("/srv/data/report.txt", "C:\\Data\\report.txt")),
          Map.entry("command_line", List.of("reporter --daily", "lantern --check")),
          Map.entry("args", List.of("--daily", "--check")),
          Map.entry("working_directory", List.of("/srv/data", "C:\\Data")),
          Map.entry("extension", List.of("txt", "dat")),
          Map.entry("domain", List.of("files.example.net", "lantern.example.org")),
          Map.entry("hostname", List.of("amber-01", "lantern-02")),
          Map.entry("email", List.of("mira@example.com", "tomas@example.com")),
          Map.entry("original", List.of("https://files.example.net/report")),
          Map.entry("user_agent", List.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")),
          Map.entry("arn", List.of("arn:aws:iam::111122223333:user/mira")),
          Map.entry("country_iso_code", List.of("SE", "PT")),
          Map.entry("country_name", List.of("Sweden", "Portugal")),
          Map.entry("entity_id", List.of("ZW50aXR5LTQyMTc=", "ZW50aXR5LTQyMTg=")),
          Map.entry("md5", List.of("5d41402abc4b2a76b9719d911017c592")),
          Map.entry(
              "sha256",
              List.of("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")),
          Map.entry("outcome", List.of("success", "failure", "unknown")),
          Map.entry("action", List.of("observed", "changed")),
          Map.entry("version", List.of("1.4.2", "3.0.0")));

  private UsualValues() {}

  /// Values that a field of a name and type may have, the most usual first.
  static List<Value> of(String field, FieldType type) {
    return switch (type.family()) {
      case KEYWORD, TEXT, UNKNOWN -> texts(field).map(Value::of).toList();
      case WHOLE -> Stream.of(4217L, 1L, 0L, 443L, 61_022L, 70L, 127L).map(Value::of).toList();
      case FRACTION -> Stream.of(1.5, 0.0, 42.0, 99.5).map(Value::of).toList();
      case BOOLEAN -> List.of(Value.of(true), Value.of(false));
      case DATE ->
          List.of(
              new Value.Moment(MOMENT), new Value.Moment(Instant.parse("2025-11-20T08:30:00Z")));
      case IP -> addresses().<Value>map(Value.Address::new).toList();
      case NESTED, OTHER -> List.of(Value.of("present"));
    };
  }

  static Stream<IpAddress> addresses() {
    return ADDRESSES.stream().flatMap(text -> IpAddress.parse(text).stream());
  }

  static List<String> words() {
    return WORDS;
  }

  private static Stream<String> texts(String field) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    if (last.equals("ip") || last.endsWith("_ip") || last.endsWith("IPAddress")) {
      return ADDRESSES.stream();
    }
    return Stream.concat(BY_NAME.getOrDefault(last, List.of()).stream(), WORDS.stream());
  }
}
