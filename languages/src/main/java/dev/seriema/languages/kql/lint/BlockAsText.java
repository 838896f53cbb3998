package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.Network;
import java.util.Locale;
import java.util.Optional;

/// A block of addresses that a field of texts is compared with: it is looked for as it stands.
///
/// What lies in a flattened field may well hold blocks, and so does a field that is called so.
final class BlockAsText implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    return test.field().isEmpty()
            || !test.isListedKeyword()
            || test.field().get().text().toLowerCase(Locale.ROOT).contains("cidr")
            || test.value().isPattern()
            || Network.parse(test.value().text()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    KqlFault.BLOCK_AS_TEXT,
                    test.value().span(),
                    "`" + test.written() + "` is compared as a text")
                .withLabel("`" + test.field().get().text() + "` holds no addresses"));
  }
}
