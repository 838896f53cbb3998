package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a user gives as `--mapping`, in whichever of its forms: `{"field": "type"}`, an index
/// mapping, a package's field files, one or a folder of them.
///
/// @param fields in the order of the file
/// @param findings what was passed over and what is unusual
public record MappingFile(List<FieldFact> fields, List<FactFinding> findings) {
  /// The bytes of the mark that some editors put before a text.
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  public MappingFile {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /// Recognises the form by the content.
  ///
  /// @throws UnusableFacts with the place in the file; a type that nobody knows is such a fault in
  ///   `{"field": "type"}`, elsewhere a finding
  public static MappingFile read(Path file) throws UnusableFacts {
    if (Files.isDirectory(file)) {
      return folder(file);
    }
    FactSource source = FactSource.named(file);
    return isJson(source) ? json(source) : fieldsFile(source);
  }

  /// The fields as a schema. An alias is of the type of the field that it names, and has its value
  /// where that one has it; where the field is not listed, and where a type is not known, the
  /// events decide.
  ///
  /// @param closed whether fields that are not listed do not exist
  public Schema schema(boolean closed) {
    return new ListedSchema(Definitions.of(fields, new FieldOrigin.Given()), closed);
  }

  /// The fields of a file by index; a form that names no index has the empty name.
  ///
  /// @param findings gains what was passed over and what is unusual
  public static Map<String, List<FieldFact>> byIndex(FactSource source, List<FactFinding> findings)
      throws UnusableFacts {
    if (isJson(source)) {
      FactDocument document = FactJson.strictDocument(source);
      if (IndexMapping.isMapping(document.root())) {
        return IndexMapping.read(document, findings);
      }
    }
    MappingFile mapping = isJson(source) ? json(source) : fieldsFile(source);
    findings.addAll(mapping.findings());
    return Map.of("", mapping.fields());
  }

  private static MappingFile folder(Path folder) throws UnusableFacts {
    List<FactFinding> findings = new ArrayList<>();
    try {
      PackageFolder read =
          PackageFolder.read(FactFolder.of(folder), MappingFile::shippedEcs, findings);
      return joined(read.datasets().values(), findings);
    } catch (IOException unreadable) {
      String name = folder.toString();
      throw new FactSource(folder, name)
          .whole(
              FactFault.UNREADABLE,
              "`" + name + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static MappingFile fieldsFile(FactSource source) throws UnusableFacts {
    List<FactFinding> findings = new ArrayList<>();
    return joined(List.of(PackageFolder.file(source, MappingFile::shippedEcs, findings)), findings);
  }

  private static MappingFile json(FactSource source) throws UnusableFacts {
    FactDocument document = FactJson.strictDocument(source);
    List<FactFinding> findings = new ArrayList<>();
    if (IndexMapping.isMapping(document.root())) {
      return joined(IndexMapping.read(document, findings).values(), findings);
    }
    if (!(document.root() instanceof FactNode.Table table)) {
      throw document.fault(
          FactFault.UNKNOWN_FORM,
          document.root(),
          "a mapping is a JSON object such as {\"process.pid\": \"long\"}");
    }
    List<FieldFact> fields = new ArrayList<>();
    for (Map.Entry<String, FactNode> member : table.members().entrySet()) {
      fields.add(field(document, member.getKey(), member.getValue()));
    }
    return new MappingFile(fields, findings);
  }

  private static FieldFact field(FactDocument document, String name, FactNode node)
      throws UnusableFacts {
    FieldWords.name(document, node, name);
    String type = document.text(node, "the type of `" + name + "`");
    if (FieldType.named(type).isEmpty()) {
      throw new UnusableFacts(FieldWords.unknown(document, node, name, type));
    }
    return FieldFact.of(name, type);
  }

  /// Fields of several indices or data sets as those of one: where two disagree, a keyword wins
  /// over a text, then the first.
  private static MappingFile joined(Collection<List<FieldFact>> lists, List<FactFinding> findings) {
    Map<String, FieldFact> fields = new LinkedHashMap<>();
    lists.forEach(
        list -> list.forEach(field -> fields.merge(field.name(), field, MappingFile::preferred)));
    return new MappingFile(new ArrayList<>(fields.values()), findings);
  }

  private static FieldFact preferred(FieldFact first, FieldFact second) {
    boolean keywordOverText =
        family(first) == FieldType.Family.TEXT && family(second) == FieldType.Family.KEYWORD;
    return keywordOverText ? second : first;
  }

  private static FieldType.Family family(FieldFact field) {
    return FieldType.named(field.type()).orElse(FieldType.UNKNOWN).family();
  }

  /// A field of the newest ECS that ships, with its multi-fields; empty where it has none such.
  public static List<FieldFact> shippedEcs(String name) {
    Optional<FieldDefinition> field = EcsSchema.newest().field(new FieldPath(name));
    List<FieldFact> facts = new ArrayList<>();
    field.ifPresent(definition -> {
      facts.add(FieldFact.of(name, definition.type().mappingName()));
      definition
          .multiFields()
          .forEach(other ->
              facts.add(
                  new FieldFact(
                      other.path().name(),
                      other.type().mappingName(),
                      Optional.empty(),
                      Optional.empty(),
                      true)));
    });
    return facts;
  }

  /// JSON begins with a brace or, where it is of no use here, with anything but YAML's words.
  private static boolean isJson(FactSource source) throws UnusableFacts {
    try (InputStream in = source.open()) {
      int first = in.read();
      while (first >= 0 && (first <= ' ' || BYTE_ORDER_MARK.indexOf(first) >= 0)) {
        first = in.read();
      }
      return first == '{' || first == '[' || first == '"' || first < 0;
    } catch (IOException failure) {
      throw source.failed(failure);
    }
  }
}
