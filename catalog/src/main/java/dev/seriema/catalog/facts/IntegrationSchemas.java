package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads `integration-schemas.json`: the fields of each data set of each version of each package.
///
/// The file has tens of megabytes when unpacked and says mostly the same again for each version;
/// what is kept is from which version to which a field has which type.
final class IntegrationSchemas {
  /// The lists of machine-learning jobs stand where other packages have data sets.
  static final String JOBS = "jobs";

  private IntegrationSchemas() {}

  /// @return by package; one that has machine-learning jobs only is left out
  static Map<String, List<FieldRun>> read(FactSource source) throws UnusableFacts {
    Optional<Map<String, FieldRuns>> repeated = repeated(source);
    return repeated.isPresent() ? runs(repeated.get()) : readInGeneral(source);
  }

  private static Optional<Map<String, FieldRuns>> repeated(FactSource source) throws UnusableFacts {
    try (InputStream in = source.open()) {
      return RepeatedFields.of(in);
    } catch (IOException failure) {
      throw source.failed(failure);
    }
  }

  private static Map<String, List<FieldRun>> runs(Map<String, FieldRuns> packages) {
    Map<String, List<FieldRun>> found = new TreeMap<>();
    packages.forEach((name, lists) -> {
      List<FieldRun> runs = lists.runs();
      if (!runs.isEmpty()) {
        found.put(name, runs);
      }
    });
    return found;
  }

  /// The same for any content, and says what is wrong with it.
  static Map<String, List<FieldRun>> readInGeneral(FactSource source) throws UnusableFacts {
    Map<String, List<FieldRun>> packages = new TreeMap<>();
    Map<String, String> words = new HashMap<>();
    try (FactJson json = FactJson.open(source)) {
      json.members(
          "`" + source.name() + "`",
          name -> {
            json.requireWord(name);
            List<FieldRun> runs = versions(json, name, words);
            if (!runs.isEmpty()) {
              packages.put(name, runs);
            }
          });
      json.end();
    }
    return packages;
  }

  private static List<FieldRun> versions(FactJson json, String name, Map<String, String> words)
      throws UnusableFacts {
    FieldRuns runs = new FieldRuns();
    json.members(
        "the package `" + name + "`",
        version -> {
          json.requireWord(version);
          runs.add(version);
          json.members(
              "version " + version + " of `" + name + "`",
              dataset -> {
                if (json.isObject()) {
                  json.requireWord(dataset);
                  runs.add(version, dataset, fields(json, dataset, words));
                } else if (dataset.equals(JOBS)) {
                  json.skip();
                } else {
                  json.members("the data set `" + dataset + "`", _ -> json.skip());
                }
              });
        });
    return runs.runs();
  }

  private static Map<String, String> fields(
      FactJson json, String dataset, Map<String, String> words) throws UnusableFacts {
    Map<String, String> fields = new HashMap<>();
    json.members(
        "the data set `" + dataset + "`",
        field -> {
          json.requireWord(field);
          String type = json.text("the type of `" + field + "`");
          json.requireWord(type);
          fields.put(field, words.computeIfAbsent(type, word -> word));
        });
    return fields;
  }
}
