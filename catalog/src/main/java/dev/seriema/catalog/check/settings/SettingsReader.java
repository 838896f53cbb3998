package dev.seriema.catalog.check.settings;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `seriema.toml`: docs/formats/seriema-toml.md.
final class SettingsReader {
  private static final List<String> WEIGHTS = List.of("error", "warning", "note", "off");

  private final KnownCodes codes;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final Set<String> off = new HashSet<>();
  private final List<Allowance> allowances = new ArrayList<>();

  SettingsReader(KnownCodes codes) {
    this.codes = codes;
  }

  /// @param said what was found in the notation
  RepositorySettings read(TomlDocument document, List<Diagnostic> said) {
    findings.addAll(said);
    keys(document.root(), List.of("check"));
    Optional<WrittenTable> check = value(document.root(), "check", WrittenTable.class, "a table");
    check.ifPresent(table -> keys(table, List.of("stack", "severity", "allow")));
    Optional<Release> stack = check.flatMap(this::stack);
    check
        .flatMap(table -> value(table, "severity", WrittenTable.class, "a table"))
        .ifPresent(this::severities);
    check
        .flatMap(table -> value(table, "allow", WrittenList.class, "a list of tables"))
        .ifPresent(list -> list.values().forEach(this::allowance));
    return new RepositorySettings(document.source(), stack, severities, off, allowances, findings);
  }

  private Optional<Release> stack(WrittenTable check) {
    Optional<WrittenText> text = value(check, "stack", WrittenText.class, "a text");
    Optional<Release> release = text.map(WrittenText::value).flatMap(Release::of);
    if (text.isPresent() && release.isEmpty()) {
      add(
          SettingsFault.UNKNOWN_WORD,
          text.get().span(),
          "`" + text.get().value() + "` is no release of the stack",
          "such as `9.2`");
    }
    return release;
  }

  private void severities(WrittenTable table) {
    for (String code : table.keys()) {
      WrittenTable.Member member = table.member(code).orElseThrow();
      Optional<Diagnostic> fault = codes.fault(code, member.keySpan());
      if (fault.isPresent()) {
        findings.add(fault.get());
      } else {
        value(table, code, WrittenText.class, "a text").ifPresent(weight -> weigh(code, weight));
      }
    }
  }

  private void weigh(String code, WrittenText weight) {
    if (weight.value().equals("off")) {
      off.add(code);
      return;
    }
    Optional<Severity> severity =
        Arrays.stream(Severity.values())
            .filter(one -> one.word().equals(weight.value()))
            .findFirst();
    if (severity.isPresent()) {
      severities.put(code, severity.get());
    } else {
      add(
          SettingsFault.UNKNOWN_WORD,
          weight.span(),
          "`" + weight.value() + "` is no weight of a finding",
          "one of " + quoted(WEIGHTS));
    }
  }

  private void allowance(WrittenValue item) {
    if (!(item instanceof WrittenTable table)) {
      add(
          SettingsFault.WRONG_TYPE,
          item.span(),
          "an item of `allow` is no table",
          "write it below a header `[[check.allow]]`");
      return;
    }
    keys(table, List.of("code", "rules", "reason"));
    Optional<WrittenText> code = filled(table, "code");
    Optional<WrittenText> reason = filled(table, "reason");
    List<String> rules = rules(table);
    Optional<Diagnostic> fault = code.flatMap(text -> codes.fault(text.value(), text.span()));
    fault.ifPresent(findings::add);
    if (code.isPresent() && reason.isPresent() && !rules.isEmpty() && fault.isEmpty()) {
      allowances.add(new Allowance(code.get().value(), rules, code.get().span()));
    }
  }

  private List<String> rules(WrittenTable table) {
    if (table.member("rules").isEmpty()) {
      lacks(table, "rules");
      return List.of();
    }
    List<String> rules = new ArrayList<>();
    value(table, "rules", WrittenList.class, "a list of texts")
        .ifPresent(list -> {
          for (WrittenValue item : list.values()) {
            if (item instanceof WrittenText text && !text.value().isBlank()) {
              rules.add(text.value());
            } else {
              add(
                  SettingsFault.WRONG_TYPE,
                  item.span(),
                  "an item of `rules` is no text",
                  "the id of a rule, or a path such as `rules/linux/*`");
            }
          }
          if (list.values().isEmpty()) {
            lacks(table, "rules");
          }
        });
    return rules;
  }

  private Optional<WrittenText> filled(WrittenTable table, String key) {
    if (table.member(key).isEmpty()) {
      lacks(table, key);
      return Optional.empty();
    }
    Optional<WrittenText> text = value(table, key, WrittenText.class, "a text");
    if (text.isPresent() && text.get().value().isBlank()) {
      lacks(table, key);
      return Optional.empty();
    }
    return text;
  }

  private void lacks(WrittenTable table, String key) {
    SourceSpan span = table.member(key).map(WrittenTable.Member::keySpan).orElse(table.span());
    findings.add(
        Diagnostic.of(
            SettingsFault.INCOMPLETE_ALLOWANCE,
            span,
            "an allowance does not say its `" + key + "`"));
  }

  private void keys(WrittenTable table, List<String> known) {
    for (String key : table.keys()) {
      if (!known.contains(key)) {
        Diagnostic fault =
            Diagnostic.of(
                SettingsFault.UNKNOWN_KEY,
                table.member(key).orElseThrow().keySpan(),
                "`" + key + "` is no setting");
        findings.add(
            Suggestions.nearest(key, known)
                .map(nearest -> fault.withHint("did you mean `" + nearest + "`?"))
                .orElseGet(() -> fault.withHint("known here: " + quoted(known))));
      }
    }
  }

  private <T extends WrittenValue> Optional<T> value(
      WrittenTable table, String key, Class<T> type, String what) {
    Optional<WrittenTable.Member> member = table.member(key);
    if (member.isPresent() && !type.isInstance(member.get().value())) {
      findings.add(
          Diagnostic.of(
              SettingsFault.WRONG_TYPE,
              member.get().value().span(),
              "`" + key + "` is not " + what));
      return Optional.empty();
    }
    return member.map(found -> type.cast(found.value()));
  }

  private void add(SettingsFault fault, SourceSpan span, String message, String hint) {
    findings.add(Diagnostic.of(fault, span, message).withHint(hint));
  }

  private static String quoted(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }
}
