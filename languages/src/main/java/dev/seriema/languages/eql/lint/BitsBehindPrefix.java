package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import java.util.Optional;

/// A block of addresses that names more bits than its prefix keeps: `10.1.2.3/8` is `10.0.0.0/8`.
final class BitsBehindPrefix {
  private BitsBehindPrefix() {}

  static void check(LintedQuery query, Findings findings) {
    visit(query.event().condition(), query, findings);
  }

  private static void visit(EqlExpression expression, LintedQuery query, Findings findings) {
    if (expression instanceof TextLiteral(var text, _, var span)) {
      meant(text)
          .ifPresent(meant ->
              findings.add(
                  Diagnostic.of(
                          EqlFault.BITS_BEHIND_PREFIX,
                          span,
                          "`" + query.written(span) + "` is the block `" + meant + "`")
                      .withLabel("bits behind the prefix do not count")
                      .withHint("did you mean `\"" + meant + "\"`?")));
    }
    Children.of(expression).forEach(child -> visit(child, query, findings));
  }

  /// The same block with the address it begins with; empty for a text that is none or begins there.
  private static Optional<String> meant(String text) {
    Optional<Network> block = Network.parse(text);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    IpAddress base = block.get().base();
    return IpAddress.parse(text.substring(0, slash)).filter(base::equals).isPresent()
        ? Optional.empty()
        : Optional.of(base.text() + text.substring(slash));
  }
}
