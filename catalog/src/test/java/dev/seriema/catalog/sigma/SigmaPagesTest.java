package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.EventSources;
import dev.seriema.catalog.sigma.field.FieldMapping;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The pages about Sigma say what the program does. With `-Dgolden.update=true` they are written.
class SigmaPagesTest {
  private static final Path DOCS =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs");
  private static final Path PAGE = DOCS.resolve("sigma.md");
  private static final Path FIELDS = DOCS.resolve("sigma-fields.md");

  @Test
  void the_example_becomes_the_rule_that_stands_below_it() throws IOException {
    String page = Files.readString(PAGE);
    SigmaText example = new SigmaText(block(page, "yaml"));
    assertThat(example.findings()).extracting(Diagnostic::message).isEmpty();
    String rule = example.rules().getFirst().toml();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page.replace(block(page, "toml"), rule));
    }
    assertThat(block(Files.readString(PAGE), "toml")).isEqualTo(rule);
    assertThat(page).contains("`" + example.rules().getFirst().fileName() + "`");
  }

  private static String block(String page, String kind) {
    int from = page.indexOf("```" + kind + "\n") + kind.length() + 4;
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void the_tables_are_those_of_the_program() throws IOException {
    String page = fields();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FIELDS, page);
    }
    assertThat(FIELDS).content().isEqualTo(page);
  }

  @Test
  void the_tables_name_fields_that_the_indices_of_the_source_have() {
    List<String> unknown = new ArrayList<>();
    for (EventSource source : EventSources.shipped().all()) {
      Schema schema = ShippedSchemas.NEWEST.of(new IndexPatterns(source.indices()));
      FieldMapping mapping = FieldMapping.of(source);
      for (String name : mapping.ownNames()) {
        for (String field : mapping.target(name).orElseThrow().fields()) {
          if (!name.contains("*") && schema.field(new FieldPath(field)).isEmpty()) {
            unknown.add(source.name() + " " + name + " " + field);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static String fields() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Log sources and fields of Sigma

        Which events of ours a log source of Sigma stands for, and what its fields are called there. The tables are
        `sources.tsv` and `fields.tsv` in `catalog/src/main/resources/dev/seriema/catalog/sigma/field`; this page is written from them by
        `SigmaPagesTest`.

        A field without a row keeps its name, which is told ([SIGMA-0302](diagnostics/SIGMA-0302.md)); one with a dot that our events
        know is taken as it is. On Windows every other field is `winlog.event_data.NAME`.

        ## Log sources

        | log source | indices | `event.category` | conditions |
        | --- | --- | --- | --- |
        """);
    for (EventSource source : EventSources.shipped().all()) {
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  source.name(),
                  codes(source.indices()),
                  source.category().map(name -> "`" + name + "`").orElse("any"),
                  source.conditions().stream()
                      .map(SigmaPagesTest::shown)
                      .collect(Collectors.joining(" and "))));
    }
    page.append("\n## Fields\n");
    for (EventSource source : EventSources.shipped().all()) {
      FieldMapping mapping = FieldMapping.of(source);
      if (!mapping.ownNames().isEmpty()) {
        page.append("\n### %s%n%n| Sigma | our events |%n| --- | --- |%n".formatted(source.name()));
        for (String name : mapping.ownNames()) {
          page.append(
              "| `%s` | %s |%n"
                  .formatted(
                      name,
                      mapping
                          .target(name.endsWith("*") ? name.replace("*", "NAME") : name)
                          .map(target -> codes(target.fields()))
                          .orElseThrow()));
        }
      }
    }
    return page.toString();
  }

  private static String shown(EventSource.OneOf condition) {
    return condition.ways().stream()
        .map(way ->
            way.fields().stream()
                .map(field -> "`" + field.field() + "` " + codes(field.values()))
                .collect(Collectors.joining(" with ")))
        .collect(Collectors.joining(" or "));
  }

  private static String codes(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
