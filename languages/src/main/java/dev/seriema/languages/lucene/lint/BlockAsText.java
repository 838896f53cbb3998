package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Network;
import java.util.Optional;

/// A block of addresses that is compared as a text, because the field is no address.
final class BlockAsText {
  private BlockAsText() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .forEach(leaf -> {
          Optional<FieldName> field = leaf.field();
          Optional<FieldType> type = field.flatMap(query::type);
          String text = text(leaf.clause().value());
          if (type.filter(BlockAsText::isText).isPresent()
              && text.indexOf('/') > 0
              && Network.parse(text).isPresent()) {
            findings.add(
                Diagnostic.of(
                        LuceneFault.BLOCK_AS_TEXT,
                        leaf.clause().value().span(),
                        "`" + text + "` is compared as a text with `" + field.get().name() + "`")
                    .withLabel(
                        "the field is of type `"
                            + type.get().mappingName()
                            + "`; a block fits only a field of type `ip`"));
          }
        });
  }

  private static boolean isText(FieldType type) {
    return type.family() == FieldType.Family.KEYWORD || type.family() == FieldType.Family.TEXT;
  }

  private static String text(LuceneValue value) {
    return switch (value) {
      case LuceneValue.Words words -> words.text();
      case LuceneValue.Phrase(var text, _, _) -> text;
      case LuceneValue.LoneSign _,
          LuceneValue.Fuzzy _,
          LuceneValue.Pattern _,
          LuceneValue.AnyValue _,
          LuceneValue.Regex _,
          LuceneValue.Range _,
          LuceneValue.Group _,
          LuceneValue.Unreadable _ ->
          "";
    };
  }
}
