package dev.seriema.catalog.lock;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What tells a rule as it ships from other versions of it: the SHA-256 of the Base64 of its
/// [CanonicalJson].
///
/// @param hex 64 digits in small letters
public record RuleHash(String hex) {
  /// The hash of a rule, as the version lock has it.
  ///
  /// @param written in TOML
  /// @param schemas that say which fields are of ECS, and of which type
  /// @return empty where the rule as it ships hangs on what cannot be told here. A field that ECS
  ///   does not have is such a thing: the tool of elastic/detection-rules finds its type in tables
  ///   that are not at hand
  public static Optional<RuleHash> of(WrittenRule written, Rule rule, SchemaSource schemas) {
    RequiredFields fields = RequiredFields.ofEcs(rule, schemas);
    return fields.untold().isEmpty()
        ? ApiForm.of(written, fields)
            .filter(form -> form.untold().isEmpty())
            .map(form -> of(form.members()))
        : Optional.empty();
  }

  /// The hash of a rule as it ships.
  ///
  /// @param form of which all is told
  public static RuleHash of(ApiValue.Table form) {
    byte[] json = CanonicalJson.of(form).getBytes(StandardCharsets.US_ASCII);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new RuleHash(
          HexFormat.of().formatHex(sha256.digest(Base64.getEncoder().encode(json))));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
