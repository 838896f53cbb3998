package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingFileTest {
  @TempDir private Path folder;
  private FactTree tree = new FactTree(Path.of(""));

  @BeforeEach
  void open() {
    tree = new FactTree(folder);
  }

  @Test
  void an_object_of_names_and_types_is_a_mapping() throws UnusableFacts {
    MappingFile mapping = MappingFile.read(tree.file("m.json", "{'a.b':'long','properties':'ip'}"));
    assertThat(mapping.fields())
        .containsExactly(FieldFact.of("a.b", "long"), FieldFact.of("properties", "ip"));
    assertThat(mapping.schema(true).isClosed()).isTrue();
    assertThat(MappingFile.read(tree.file("none.json", "\ufeff {}")).fields()).isEmpty();
  }

  @Test
  void a_slip_in_it_is_pointed_at() {
    assertThat(fault("{'a.b':\n 'lnog'}"))
        .endsWith(":2:2: `a.b` has the type `lnog`, which no mapping knows; did you mean `long`?");
    assertThat(fault("{'a.b': 7}")).contains(":1:9: `a.b` has the type `7`");
    assertThat(fault("{'a.b': {}}")).contains(":1:9: the type of `a.b` is an object, not a text");
    assertThat(fault("{'a':'ip',\n'a':'ip'}")).contains(":2:").contains("stands here twice");
    assertThat(fault("['a']")).contains(":1:1: a mapping is a JSON object such as");
    assertThat(fault("{'a':'ip'} x")).contains(":1:12: no JSON");
    assertThat(fault("{'a':'ip'} {}")).contains("text after the end of the document");
    assertThat(fault("nothing of the kind")).contains(":1:1: a list of fields is `nothing of the");
    assertThat(fault("")).contains("is empty");
    assertThatThrownBy(() -> MappingFile.read(folder.resolve("none")))
        .isInstanceOf(UnusableFacts.class)
        .hasMessageContaining("cannot be read: it does not exist")
        .extracting(fault -> ((UnusableFacts) fault).finding().diagnostic().code().id())
        .isEqualTo("FACT-0001");
  }

  @Test
  void an_index_mapping_is_read_as_elasticsearch_answers_it() throws UnusableFacts {
    MappingFile mapping =
        MappingFile.read(
            tree.file(
                "m.json",
                """
                {'logs-crane-1':{'mappings':{
                  '_meta':{'managed':true},
                  'dynamic_templates':[{'names':{'match':'*','mapping':{'type':'keyword'}}}],
                  'properties':{
                    'crane':{'properties':{
                      'label':{'type':'keyword','ignore_above':1024,
                               'fields':{'words':{'type':'text'}}},
                      'load':{'type':'scaled_float','scaling_factor':100}}},
                    'weight':{'type':'alias','path':'crane.load'},
                    'site':{'type':'constant_keyword','value':'harbour'},
                    'parts':{'type':'nested','properties':{'number':{'type':'long'}}},
                    'anything':{'enabled':false},
                    'day':{'type':'text'}},
                  'runtime':{
                    'day':{'type':'keyword','script':{'source':'…'}},
                    'made':{'type':'composite','fields':{'up':{'type':'boolean'}}}}}}}
                """));
    assertThat(mapping.fields())
        .containsExactly(
            FieldFact.of("crane.label", "keyword"),
            new FieldFact("crane.label.words", "text", Optional.empty(), Optional.empty(), true),
            FieldFact.of("crane.load", "scaled_float"),
            new FieldFact("weight", "alias", Optional.of("crane.load"), Optional.empty(), false),
            new FieldFact(
                "site", "constant_keyword", Optional.empty(), Optional.of("harbour"), false),
            FieldFact.of("parts", "nested"),
            FieldFact.of("parts.number", "long"),
            FieldFact.of("anything", "object"),
            FieldFact.of("day", "keyword"),
            FieldFact.of("made.up", "boolean"));
    assertThat(tree.lines(mapping.findings()))
        .singleElement()
        .asString()
        .startsWith("FACT-0008 m.json:3:23: `dynamic_templates` are passed over");
    assertThat(mapping.schema(false).field(new FieldPath("weight")).orElseThrow().type())
        .isEqualTo(FieldType.SCALED_FLOAT);
  }

  @Test
  void an_index_mapping_is_read_as_a_request_has_it() throws UnusableFacts {
    for (String body :
        new String[] {
          "{'mappings':{'properties':{'a':{'type':'ip'}}}}", "{'properties':{'a':{'type':'ip'}}}"
        }) {
      assertThat(MappingFile.read(tree.file("m.json", body)).fields())
          .containsExactly(FieldFact.of("a", "ip"));
    }
    assertThat(MappingFile.read(tree.file("m.json", "{'runtime':{'a':{'type':'ip'}}}")).fields())
        .containsExactly(FieldFact.of("a", "ip"));
  }

  @Test
  void of_two_indices_a_keyword_wins_over_text_and_else_the_first() throws UnusableFacts {
    MappingFile mapping =
        MappingFile.read(
            tree.file(
                "m.json",
                """
                {'a':{'mappings':{'properties':{'x':{'type':'text'},'y':{'type':'long'}}}},
                 'b':{'mappings':{'properties':{'x':{'type':'keyword'},'y':{'type':'ip'}}}}}
                """));
    assertThat(mapping.fields())
        .containsExactly(FieldFact.of("x", "keyword"), FieldFact.of("y", "long"));
  }

  @Test
  void a_type_that_is_not_known_in_a_mapping_is_left_to_the_events() throws UnusableFacts {
    MappingFile mapping =
        MappingFile.read(tree.file("m.json", "{'properties':{'a':{'type':'dense_vector'}}}"));
    assertThat(tree.lines(mapping.findings()))
        .containsExactly(
            "FACT-0005 m.json:1:28: `a` has the type `dense_vector`, which no mapping knows");
    assertThat(mapping.schema(false).field(new FieldPath("a")).orElseThrow().type())
        .isEqualTo(FieldType.UNKNOWN);
    assertThat(fault("{'properties':{'a':'ip'}}"))
        .contains(":1:20: the field `a` is the text `ip`, not an object");
    assertThat(fault("{'properties':{'a':{'type':{}}}}")).contains("the type of `a` is an object");
  }

  @Test
  void the_field_files_of_a_package_are_read() throws UnusableFacts {
    Path file =
        tree.file(
            "crane/data_stream/lift/fields/fields.yml",
            """
            - name: crane
              type: group
              fields:
                - name: load
                  type: long
                - name: label
                  type: keyword
                  multi_fields:
                    - {name: text, type: match_only_text}
                - name: tags
                  type: object
                  object_type: keyword
                - name: weight
                  type: alias
                  path: crane.load
                - name: comment
            """);
    tree.file(
        "crane/data_stream/lift/fields/ecs.yml",
        "- {name: process.name, external: ecs}\n- {name: process.nmae, external: ecs}\n");
    tree.file(
        "crane/data_stream/lift/fields/base-fields.yml",
        "- {name: event.dataset, type: constant_keyword, value: crane.lift}\n");
    tree.file("crane/data_stream/winch/fields/f.yml", "- {name: winch.speed, type: float}\n");
    tree.file("crane/data_stream/winch/sample_event.json", "{}");
    tree.file("crane/manifest.yml", "name: crane\nversion: 1.2.0\n");
    assertThat(MappingFile.read(file).fields())
        .containsExactly(
            FieldFact.of("crane.load", "long"),
            FieldFact.of("crane.label", "keyword"),
            new FieldFact(
                "crane.label.text", "match_only_text", Optional.empty(), Optional.empty(), true),
            FieldFact.of("crane.tags.*", "keyword"),
            FieldFact.of("crane.tags", "object"),
            new FieldFact(
                "crane.weight", "alias", Optional.of("crane.load"), Optional.empty(), false),
            FieldFact.of("crane.comment", "keyword"));
    MappingFile stream = MappingFile.read(folder.resolve("crane/data_stream/lift"));
    assertThat(stream.fields())
        .extracting(FieldFact::name)
        .contains("event.dataset", "process.name", "process.name.text", "crane.load")
        .doesNotContain("winch.speed", "process.nmae");
    assertThat(tree.lines(stream.findings()))
        .containsExactly(
            "FACT-0009 crane/data_stream/lift/fields/ecs.yml:2:3: `process.nmae` is said to be of"
                + " ECS, which has no such field");
    MappingFile whole = MappingFile.read(folder.resolve("crane"));
    assertThat(whole.fields()).extracting(FieldFact::name).contains("winch.speed", "crane.load");
    assertThat(MappingFile.read(folder.resolve("crane/data_stream/winch/fields")).fields())
        .containsExactly(FieldFact.of("winch.speed", "float"));
  }

  @Test
  void a_folder_without_field_files_is_told_what_it_lacks() {
    tree.file("crane/manifest.yml", "name: crane\n");
    assertThatThrownBy(() -> MappingFile.read(folder.resolve("crane")))
        .isInstanceOf(UnusableFacts.class)
        .hasMessageContaining("has no field files: fields/*.yml")
        .extracting(fault -> ((UnusableFacts) fault).finding().diagnostic().code().id())
        .isEqualTo("FACT-0007");
  }

  private String fault(String content) {
    Path file = tree.file("wrong.json", content);
    try {
      return "read " + MappingFile.read(file).fields();
    } catch (UnusableFacts unusable) {
      return unusable.finding().line();
    }
  }
}
