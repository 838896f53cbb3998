package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.Network;

/// A block of addresses compared with a field that holds texts: it is looked for as it stands.
final class BlockAsText implements TextLint {
  @Override
  public void check(TextTest test, Findings findings) {
    Family family = test.type().family();
    if (!test.isWhole() || (family != Family.KEYWORD && family != Family.UNKNOWN)) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      if (Network.parse(text.text()).isPresent()) {
        findings.add(
            Diagnostic.of(
                    EqlFault.BLOCK_AS_TEXT,
                    text.span(),
                    "`" + test.query().written(text.span()) + "` is compared as a text")
                .withLabel("`" + test.field().name() + "` holds no addresses")
                .withHint(
                    "did you mean `"
                        + (test.negated() ? "not " : "")
                        + "cidrMatch("
                        + test.writtenField()
                        + ", "
                        + test.query().written(text.span())
                        + ")`?"));
      }
    }
  }
}
