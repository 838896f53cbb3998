package dev.seriema.catalog.rule;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.catalog.written.Notation;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A rule file of a repository: what stands around the rule itself.
final class TomlRule {
  private static final SourceSpan START = new SourceSpan(0, 0);

  private final TomlDocument document;
  private final Surroundings surroundings;
  private final List<Diagnostic> faults = new ArrayList<>();

  TomlRule(TomlDocument document, Surroundings surroundings) {
    this.document = document;
    this.surroundings = surroundings;
  }

  Parsed<RuleFile> read() {
    Optional<String> retired = retired();
    Optional<TomlTable.Entry> entry = document.root().entry("rule");
    if (entry.isEmpty()) {
      faults.add(
          Diagnostic.of(
              RuleFault.NOT_A_RULE_FILE, START, "not a rule file: there is no table `[rule]`"));
      return new Parsed<>(RuleReader.unreadable(retired), faults);
    }
    RuleFile file = file(entry.get().value(), retired);
    if (document.root().get("metadata").isEmpty()) {
      SourceSpan place = entry.get().value() instanceof TomlTable rule ? rule.span() : START;
      faults.add(
          Diagnostic.of(
              RuleFault.MISSING_METADATA, place, "there is no table `[metadata]` beside `[rule]`"));
    }
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(file, retired.isPresent() ? List.of() : faults);
  }

  private RuleFile file(TomlValue value, Optional<String> retired) {
    if (value instanceof TomlTable table) {
      FieldReader fields = FieldReader.of(table, Notation.TOML, "rule", faults);
      return new RuleReader(surroundings, faults).read(fields, retired);
    }
    faults.add(
        Diagnostic.of(
            RuleFault.WRONG_TYPE, value.span(), "`rule` is " + value.typeName() + ", not a table"));
    return RuleReader.unreadable(retired);
  }

  private Optional<String> retired() {
    Optional<TomlValue> maturity =
        document
            .root()
            .get("metadata")
            .filter(TomlTable.class::isInstance)
            .map(TomlTable.class::cast)
            .flatMap(metadata -> metadata.get("maturity"));
    if (maturity.isPresent()
        && maturity.get() instanceof TomlValue.Text word
        && word.value().equals("deprecated")) {
      return Optional.of("maturity is deprecated");
    }
    return surroundings.deprecatedFolder()
        ? Optional.of("it lies in a folder _deprecated")
        : Optional.empty();
  }
}
