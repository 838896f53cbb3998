package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.RuleType;

/// A rule has the keys of its type, with values of their shapes.
final class WrittenForm implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    WrittenRule written = rule.written();
    FormWalk walk = new FormWalk(new FormFindings(rule, findings));
    FieldForms forms = FieldForms.of(written.notation());
    Fields fields =
        written
            .text("type")
            .map(WrittenText::value)
            .flatMap(RuleType::named)
            .map(forms::of)
            .orElseGet(forms::ofAnyType);
    walk.table(written.rule(), fields, "rule");
    written.metadata().ifPresent(table -> walk.table(table, MetadataForm.FIELDS, "metadata"));
    written.transform().ifPresent(table -> walk.table(table, TransformForm.FIELDS, "transform"));
  }
}
