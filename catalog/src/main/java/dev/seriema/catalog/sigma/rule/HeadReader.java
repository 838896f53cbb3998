package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Level;
import dev.seriema.catalog.sigma.rule.SigmaHead.Status;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads what a document says of itself.
record HeadReader(MappingReader fields, SigmaFindings findings) {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /// Empty where the title is missing, which is told.
  Optional<SigmaHead> read() {
    Optional<YamlNode> title = fields.needed("title", "the document");
    Optional<Word> word = title.flatMap(_ -> fields.word("title"));
    List<String> authors =
        fields.text("author").stream()
            .flatMap(COMMA::splitAsStream)
            .filter(author -> !author.isBlank())
            .toList();
    return word.map(named ->
        new SigmaHead(
            named,
            fields.word("id"),
            fields.text("name"),
            fields.one("status", Status::named, words(Status.values(), Status::word)),
            fields.text("description"),
            fields.text("license"),
            authors,
            fields.texts("references"),
            fields.date("date"),
            fields.date("modified"),
            fields.words("tags"),
            fields.texts("falsepositives"),
            fields.one("level", Level::named, words(Level.values(), Level::word)),
            fields.words("fields"),
            related(),
            fields.texts("scope"),
            fields.word("taxonomy").filter(taxonomy -> !taxonomy.text().equals("sigma"))));
  }

  private static <T> List<String> words(T[] all, Function<T, String> word) {
    return Arrays.stream(all).map(word).toList();
  }

  private List<String> related() {
    List<String> related = new ArrayList<>();
    fields
        .node("related")
        .ifPresent(node -> {
          List<YamlNode> items =
              node instanceof YamlNode.Listing(var listed, _, _) ? listed : List.of(node);
          for (YamlNode item : items) {
            fields
                .mapping("related", item)
                .map(mapping -> new MappingReader(mapping, findings))
                .ifPresent(one ->
                    one.text("id")
                        .ifPresent(
                            id -> related.add(one.text("type").orElse("related to") + " " + id)));
          }
        });
    return related;
  }

  /// Tells of members that no part of a rule of ours has a place for.
  void tellOthers() {
    for (YamlNode.Member member : fields.others()) {
      findings.add(
          SigmaFault.NOT_CARRIED,
          member.key().span(),
          "`" + member.key().value() + "` is not carried over: the specification does not know it");
    }
  }
}
