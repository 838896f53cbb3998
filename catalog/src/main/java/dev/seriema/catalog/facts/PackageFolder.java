package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads an integration package as it lies in its source tree: the folder of a package, of one of
/// its data streams, or of field files.
///
/// @param release of a package whose manifest was found
/// @param datasets fields by data set, in the order of the folders; the fields of a package without
///   data streams have the empty name
public record PackageFolder(
    Optional<PackageRelease> release, Map<String, List<FieldFact>> datasets) {
  private static final String MANIFEST = "manifest.yml";
  private static final String STREAMS = "data_stream";
  private static final String FIELDS = "fields";

  /// @param ecs the facts of a field that a package takes from ECS
  /// @param findings gains what is passed over
  public static PackageFolder read(
      FactFolder folder, Function<String, List<FieldFact>> ecs, List<FactFinding> findings)
      throws UnusableFacts {
    int known = findings.size();
    Map<String, List<FieldFact>> datasets = new LinkedHashMap<>();
    Optional<FactFolder> streams = folder.folder(STREAMS);
    if (streams.isPresent()) {
      for (String name : streams.get().names()) {
        Optional<FactFolder> stream = streams.get().folder(name);
        if (stream.isPresent()) {
          datasets.put(dataset(stream.get(), name), stream(stream.get(), ecs, findings));
        }
      }
    }
    List<FieldFact> own = stream(folder, ecs, findings);
    if (datasets.isEmpty() || !own.isEmpty()) {
      datasets.put("", own);
    }
    if (findings.size() == known && datasets.values().stream().allMatch(List::isEmpty)) {
      throw new FactSource(folder.folder(), folder.shown())
          .whole(
              FactFault.UNKNOWN_FORM,
              "`"
                  + folder.shown()
                  + "` has no field files: fields/*.yml, or data_stream/*/fields/*.yml");
    }
    return new PackageFolder(release(folder), datasets);
  }

  /// The fields of one file.
  static List<FieldFact> file(
      FactSource file, Function<String, List<FieldFact>> ecs, List<FactFinding> findings)
      throws UnusableFacts {
    FactDocument document = FactYaml.document(file);
    return FieldTree.flatten(document, document.root(), "", ecs, findings);
  }

  /// The folder `fields` of a stream; where the folder has none, its own files.
  private static List<FieldFact> stream(
      FactFolder folder, Function<String, List<FieldFact>> ecs, List<FactFinding> findings)
      throws UnusableFacts {
    FactFolder place = folder.folder(FIELDS).orElse(folder);
    List<FieldFact> fields = new ArrayList<>();
    for (String name : place.names()) {
      Optional<FactSource> file = place.file(name);
      if (isYaml(name)
          && !name.equals(MANIFEST)
          && file.isPresent()
          && isFields(place, folder, file.get())) {
        fields.addAll(file(file.get(), ecs, findings));
      }
    }
    return fields;
  }

  /// Whether a file is one of fields: all of a folder `fields` are, elsewhere those that are lists.
  private static boolean isFields(FactFolder place, FactFolder folder, FactSource file)
      throws UnusableFacts {
    return !place.equals(folder) || FactYaml.document(file).root() instanceof FactNode.Listing;
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  /// A stream may say that its data set has another name than its folder.
  private static String dataset(FactFolder stream, String folder) throws UnusableFacts {
    Optional<FactSource> manifest = stream.file(MANIFEST);
    if (manifest.isEmpty()) {
      return folder;
    }
    FactDocument document = FactYaml.document(manifest.get());
    String named =
        document.text(document.table(document.root(), "the manifest"), "dataset").orElse(folder);
    return FieldWords.name(document, document.root(), named);
  }

  private static Optional<PackageRelease> release(FactFolder folder) throws UnusableFacts {
    Optional<FactSource> manifest = folder.file(MANIFEST);
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    FactDocument document = FactYaml.document(manifest.get());
    FactNode.Table table = document.table(document.root(), "the manifest");
    Optional<String> name = document.text(table, "name");
    Optional<String> version = document.text(table, "version");
    return name.isEmpty() || version.isEmpty()
        ? Optional.empty()
        : Optional.of(PackageRelease.of(document, name.get(), version.get()));
  }
}
