package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;

/// Words what is wrong with a value.
///
/// @param found takes it
record FormFindings(RuleUnderCheck rule, RuleFindings found) {
  void unknown(WrittenTable.Member member, Fields fields, FormWalk.Place place) {
    // A newer Kibana may have keys that nobody knows here, and an older one leaves them out.
    found.addAtMost(
        notation() == Notation.JSON ? Severity.WARNING : Severity.ERROR,
        FormFault.UNKNOWN_KEY,
        new UnknownKey(member, type(), FieldForms.of(notation()))
            .told(fields, place.path(), header(place)));
  }

  /// @param unknown keys of the table that nobody knows
  void missing(WrittenTable table, String key, List<String> unknown, FormWalk.Place place) {
    Optional<WrittenTable.Member> similar =
        Suggestions.nearest(key, unknown).flatMap(table::member);
    SourceSpan span = similar.map(WrittenTable.Member::keySpan).orElse(table.span());
    Diagnostic missing =
        Diagnostic.of(
            RuleFault.MISSING_FIELD, span, "`" + key + "` is missing in `" + header(place) + "`");
    found.add(similar.isPresent() ? missing.withHint("did you mean `" + key + "`?") : missing);
  }

  void type(WrittenValue value, Shape shape, FormWalk.Place place) {
    found.add(
        Diagnostic.of(
            RuleFault.WRONG_TYPE,
            value.span(),
            "`%s` is %s, not %s".formatted(place.key(), value.typeName(), shape.called())));
  }

  void form(WrittenText text, TextForm form, FormWalk.Place place) {
    String value = text.value();
    if (!form.fits(value)) {
      if (form != TextForm.NOT_BLANK) {
        misshapen(text, form, place);
      } else if (!place.isRead()) {
        found.add(
            Diagnostic.of(RuleFault.BLANK_FIELD, text.span(), "`" + place.key() + "` is blank"));
      }
    } else if (form == TextForm.DATE && !TextForm.isOfCalendar(value)) {
      found.addAtMost(
          Severity.WARNING,
          FormFault.WRITTEN_FORM,
          Diagnostic.of(
              FormFault.WRITTEN_FORM,
              text.span(),
              "`%s` is `%s`, a day that no calendar has".formatted(place.key(), value)));
    }
  }

  private void misshapen(WrittenText text, TextForm form, FormWalk.Place place) {
    Diagnostic misshapen =
        Diagnostic.of(
            FormFault.WRITTEN_FORM,
            text.span(),
            "`%s` is `%s`; %s".formatted(place.key(), text.value(), form.described()));
    // Kibana takes any date math for it.
    boolean isCustom = form == TextForm.LOOK_BACK && rule.settings().house() != House.ELASTIC;
    Optional<String> meant = form.meant(text.value());
    found
        .addAtMost(
            isCustom ? Severity.WARNING : Severity.ERROR,
            FormFault.WRITTEN_FORM,
            meant.map(right -> misshapen.withHint("write `" + right + "`")).orElse(misshapen))
        .repairedBy(meant.map(right -> new Repair.Text(text.span(), right)));
  }

  void word(WrittenText text, List<String> words, FormWalk.Place place) {
    if (words.contains(text.value())) {
      return;
    }
    Diagnostic unknown =
        Diagnostic.of(
                FormFault.UNKNOWN_WORD,
                text.span(),
                "`%s` is `%s`".formatted(place.key(), text.value()))
            .withLabel(
                words.size() == 1
                    ? "there is only `" + words.getFirst() + "`"
                    : "there are `" + String.join("`, `", words) + "`");
    found
        .addAtMost(
            Severity.ERROR,
            FormFault.UNKNOWN_WORD,
            hint(text.value(), words).map(unknown::withHint).orElse(unknown))
        .repairedBy(meant(text.value(), words).map(word -> new Repair.Text(text.span(), word)));
  }

  /// The only word that there is, or the one that differs in nothing but case and blanks.
  private static Optional<String> meant(String typed, List<String> words) {
    return words.size() == 1
        ? Optional.of(words.getFirst())
        : words.stream().filter(word -> word.equalsIgnoreCase(typed.strip())).findFirst();
  }

  private static Optional<String> hint(String typed, List<String> words) {
    return words.size() == 1
        ? Optional.of("write `" + words.getFirst() + "`")
        : Suggestions.nearest(typed, words).map(nearest -> "did you mean `" + nearest + "`?");
  }

  void range(WrittenInteger number, Shape.Whole whole, FormWalk.Place place) {
    if (!place.isRead() && (number.value() < whole.least() || number.value() > whole.most())) {
      found.add(
          Diagnostic.of(
              RuleFault.NUMBER_OUT_OF_RANGE,
              number.span(),
              "`%s` is %d; it runs from %d to %d"
                  .formatted(place.key(), number.value(), whole.least(), whole.most())));
    }
  }

  void length(WrittenList list, Shape.Items items, FormWalk.Place place) {
    int length = list.values().size();
    if (length < items.least() || length > items.most()) {
      found.add(
          FormFault.LIST_LENGTH,
          list.span(),
          ListLengths.message(place.key(), length, items.least(), items.most()));
    }
  }

  /// What messages call a table.
  private String header(FormWalk.Place place) {
    String path = place.path();
    return place.isItem() ? notation().tables(path) : notation().table(path);
  }

  private Notation notation() {
    return rule.written().notation();
  }

  private String type() {
    return rule.written().text("type").map(WrittenText::value).orElse("");
  }
}
