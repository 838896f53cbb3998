package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which keys a table has, and what their values have to be. A key that is not named is a fault.
public final class TableForm {
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private record Field(ValueForm form, boolean isDue) {}

  /// Something that is not of the form.
  public record Fault(SourceSpan span, String message, Optional<String> hint) {}

  /// With a key that has to be there.
  public TableForm due(String key, ValueForm form) {
    fields.put(key, new Field(form, true));
    return this;
  }

  /// With a key that may be there.
  public TableForm optional(String key, ValueForm form) {
    fields.put(key, new Field(form, false));
    return this;
  }

  /// What is wrong with a table, in order of its keys; what is missing comes last; not what a key
  /// that is not known seems to mean.
  ///
  /// @param owner what the table is, such as ``the rule `7` ``
  /// @param span where it is told what is missing
  public List<Fault> faults(WrittenTable table, String owner, SourceSpan span) {
    List<Fault> faults = new ArrayList<>();
    for (String key : table.keys()) {
      table.member(key).ifPresent(member -> member(member, owner, faults));
    }
    fields.forEach((key, field) -> {
      if (field.isDue() && table.member(key).isEmpty() && !isMeant(key, table)) {
        faults.add(new Fault(span, "`" + key + "` of " + owner + " is missing", Optional.empty()));
      }
    });
    return faults;
  }

  /// Whether a key that is not known is told to mean this one.
  private boolean isMeant(String key, WrittenTable table) {
    return table.keys().stream()
        .filter(written -> !fields.containsKey(written))
        .anyMatch(written ->
            Suggestions.nearest(written, fields.keySet()).filter(key::equals).isPresent());
  }

  private void member(WrittenTable.Member member, String owner, List<Fault> to) {
    Field field = fields.get(member.key());
    if (field == null) {
      to.add(
          new Fault(
              member.keySpan(),
              "`" + member.key() + "` is no key of " + owner,
              Suggestions.nearest(member.key(), fields.keySet())
                  .map(nearest -> "did you mean `" + nearest + "`?")));
    } else if (!field.form().fits().test(member.value())) {
      to.add(
          new Fault(
              member.value().span(),
              "`" + member.key() + "` of " + owner + " " + field.form().fault(member.value()),
              Optional.empty()));
    }
  }

  /// Adds what is wrong with a table to the findings.
  public void tell(
      CheckCode code,
      WrittenFile file,
      WrittenTable table,
      String owner,
      SourceSpan span,
      RepositoryFindings findings) {
    for (Fault fault : faults(table, owner, span)) {
      if (fault.hint().isPresent()) {
        findings.add(code, file.source(), fault.span(), fault.message(), fault.hint().get());
      } else {
        findings.add(code, file.source(), fault.span(), fault.message());
      }
    }
  }
}
