package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;

/// Says of a key that its table has none such, and what its author may have meant.
///
/// @param type of the rule, as it is written
record UnknownKey(WrittenTable.Member member, String type, FieldForms forms) {

  /// @param fields of the table
  Diagnostic told(Fields fields, String path, String header) {
    String key = member.key();
    if (path.equals("metadata") && key.equals("deprecated_reason")) {
      return unknown("`deprecated_reason` is for rules whose `maturity` is `deprecated`");
    }
    if (path.equals("rule") && forms.ofAnyType().field(key).isPresent()) {
      Diagnostic ofAnother = unknown("`%s` is no key of a rule of type `%s`".formatted(key, type));
      return key.equals("index") && type.equals("esql")
          ? ofAnother.withHint("name the indices in `query`, behind `from`")
          : ofAnother;
    }
    Diagnostic unknown = unknown("`" + key + "` is no key of `" + header + "`");
    return Suggestions.nearest(key, fields.keys())
        .map(nearest -> unknown.withHint("did you mean `" + nearest + "`?"))
        .orElse(unknown);
  }

  private Diagnostic unknown(String message) {
    return Diagnostic.of(FormFault.UNKNOWN_KEY, member.keySpan(), message);
  }
}
