import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Makes the tables of this folder from the reference tables: `java data/Import.java REFERENCE`.
///
/// Large tables are split by package and Beat, so that a rule loads only what its indices need, and
/// sorted by field, so that a row is found without reading the others. Rows that differ only in
/// their data set or module become one. No row is left out.
final class Import {
  private static final Path DATA = Path.of("data");
  private static final Path NAMES = DATA.resolve("elastic-names");

  private static final Path ATTACK = DATA.resolve("attack");
  private static final Path RULES = DATA.resolve("rules");

  private static final String EVERY_INDEX = "*";

  /// Data sets of Elastic Defend that are not written to `logs-endpoint.events.<name>-*`.
  private static final Map<String, String> ENDPOINT =
      Map.of(
          "alerts", "logs-endpoint.alerts-*",
          "policy", "metrics-endpoint.policy-*",
          "metrics", "metrics-endpoint.metrics-*",
          "metadata", "metrics-endpoint.metadata*",
          "actions", ".logs-endpoint.actions-*",
          "action_responses", ".logs-endpoint.action.responses-*",
          "heartbeat", ".logs-endpoint.heartbeat-*",
          "collection", ".logs-endpoint.diagnostic.collection-*");

  private static final Map<String, String> APM =
      Map.of(
          "traces", "traces-apm-*",
          "rum_traces", "traces-apm.rum-*",
          "sampled_traces", "traces-apm.sampled-*",
          "app_logs", "logs-apm.app.*-*",
          "error_logs", "logs-apm.error-*",
          "app_metrics", "metrics-apm.app.*-*",
          "internal_metrics", "metrics-apm.internal-*",
          "profile_metrics", "metrics-apm.profiling-*");

  private final Path reference;
  private final List<String> tables = new ArrayList<>();

  private Import(Path reference) {
    this.reference = reference;
  }

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Import work = new Import(Path.of(arguments[0]));
    work.copyEcs();
    work.integrations();
    work.beats();
    work.others();
    write(
        NAMES.resolve("tables.tsv"),
        "file\torigin\tname\tpart\tindices\tfamily\tcomplete",
        work.tables);
    for (String name :
        List.of(
            "attack-enterprise.tsv", "attack-history.tsv", "attack-releases.tsv", "atlas.tsv")) {
      work.copyInOrder(name, ATTACK);
    }
    for (String name :
        List.of(
            "rule-constants.tsv",
            "rule-field-minimums.tsv",
            "rule-types.tsv",
            "integration-packages.tsv",
            "stack-map.tsv")) {
      work.copyInOrder(name, RULES);
    }
    sums(ATTACK);
    sums(RULES);
    sums(DATA.resolve("ecs"));
    sums(NAMES);
  }

  private void copyEcs() throws IOException {
    for (String name : List.of("ecs-fields.tsv", "ecs-values.tsv")) {
      Files.createDirectories(DATA.resolve("ecs"));
      Files.write(DATA.resolve("ecs").resolve(name), Files.readAllBytes(reference.resolve(name)));
    }
  }

  /// The rows of a table in the order of their first cells, and else as they stand.
  private void copyInOrder(String name, Path folder) throws IOException {
    List<String> lines = Files.readAllLines(reference.resolve(name));
    write(
        folder.resolve(name),
        lines.getFirst(),
        lines.stream()
            .skip(1)
            .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf('\t'))))
            .toList());
  }

  /// One table per package; a row names the data sets that have it.
  private void integrations() throws IOException {
    Map<String, Map<String, TreeSet<String>>> packages = new TreeMap<>();
    Map<String, Map<String, Boolean>> complete = new TreeMap<>();
    for (String[] row : rows("integration-fields.tsv.gz")) {
      packages
          .computeIfAbsent(row[0], _ -> new TreeMap<>())
          .computeIfAbsent(String.join("\t", row[2], row[3], row[4], row[5]), _ -> new TreeSet<>())
          .add(row[1]);
      complete
          .computeIfAbsent(row[0], _ -> new TreeMap<>())
          .merge(row[1], !row[4].equals("read-2026"), Boolean::logicalOr);
    }
    for (String name : packages.keySet()) {
      String file = "integrations/" + name + ".tsv";
      writeGrouped(file, "data_sets", packages.get(name));
      complete
          .get(name)
          .forEach((dataSet, all) -> {
            for (String indices : indices(name, dataSet)) {
              String type = indices.substring(0, Math.max(0, indices.indexOf('-')));
              String family = indices.equals(EVERY_INDEX) ? "" : type + '-' + name + ".*";
              tables.add(
                  String.join(
                      "\t", file, "integration", name, dataSet, indices, family, all ? "1" : "0"));
            }
          });
    }
  }

  /// The names that the indices of a data set have. The source does not say whether a data set
  /// holds logs or metrics.
  private static List<String> indices(String name, String dataSet) {
    return switch (name) {
      case "apm" -> List.of(APM.get(dataSet));
      case "endpoint" ->
          List.of(ENDPOINT.getOrDefault(dataSet, "logs-endpoint.events." + dataSet + "-*"));
      // Transforms write to indices of their own.
      case "beaconing" -> List.of("ml_beaconing*");
      case "lmd" -> List.of("ml-rdp-lmd*");
      // Pipelines add their fields to the events of any index.
      case "problemchild", "dga" -> List.of(EVERY_INDEX);
      default ->
          Stream.of("logs-", "metrics-").map(type -> type + name + '.' + dataSet + "-*").toList();
    };
  }

  /// One table per Beat, which has the fields that all Beats share.
  private void beats() throws IOException {
    List<String[]> rows = rows("beats-fields.tsv.gz");
    TreeSet<String> beats = new TreeSet<>();
    rows.forEach(row -> beats.add(row[0]));
    beats.remove("libbeat");
    for (String beat : beats) {
      Map<String, TreeSet<String>> grouped = new TreeMap<>();
      for (String[] row : rows) {
        if (row[0].equals(beat) || row[0].equals("libbeat")) {
          grouped
              .computeIfAbsent(
                  String.join("\t", named(row[1], row[2]), row[3], row[4], row[5]),
                  _ -> new TreeSet<>())
              .add(row[1]);
        }
      }
      String file = "beats/" + beat + ".tsv";
      writeGrouped(file, "modules", grouped);
      tables.add(String.join("\t", file, "beat", beat, "", beat + "-*", beat + "-*", "1"));
    }
  }

  /// A field's name in events: the source doubles the module's name in front of the fields of some
  /// modules, such as `o365.o365.audit.Members`.
  private static String named(String module, String field) {
    return field.startsWith(module + '.' + module + '.')
        ? field.substring(module.length() + 1)
        : field;
  }

  /// Endgame, and what rules use on an index although no schema has it.
  private void others() throws IOException {
    TreeSet<String> endgame = new TreeSet<>();
    TreeSet<String> customary = new TreeSet<>();
    TreeSet<String> patterns = new TreeSet<>();
    for (String[] row : rows("other-fields.tsv")) {
      if (row[0].equals("endgame")) {
        endgame.add(String.join("\t", row[1], row[2], row[3], "", ""));
      } else {
        customary.add(String.join("\t", row[1], row[2], row[3], "", row[0]));
        patterns.add(row[0]);
      }
    }
    write(NAMES.resolve("endgame.tsv"), "field\ttype\tsince\tuntil\tparts", endgame);
    tables.add("endgame.tsv\tendgame\tendgame\t\tendgame-*\tendgame-*\t1");
    write(NAMES.resolve("customary.tsv"), "field\ttype\tsince\tuntil\tindices", customary);
    patterns.forEach(
        pattern -> tables.add("customary.tsv\tcustomary\t\t" + pattern + '\t' + pattern + "\t\t0"));
  }

  private static void writeGrouped(String file, String parts, Map<String, TreeSet<String>> grouped)
      throws IOException {
    List<String> lines = new ArrayList<>();
    grouped.forEach((row, names) -> lines.add(row + '\t' + String.join(",", names)));
    write(NAMES.resolve(file), "field\ttype\tsince\tuntil\t" + parts, lines);
  }

  private static void write(Path file, String header, Iterable<String> lines) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String[]> rows(String name) throws IOException {
    try (InputStream file = Files.newInputStream(reference.resolve(name));
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }

  /// Writes the checksums of a folder's tables, as `sha256sum --check` reads them.
  private static void sums(Path folder) throws IOException, NoSuchAlgorithmException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.append(HexFormat.of().formatHex(sum))
            .append("  ")
            .append(folder.relativize(file).toString().replace('\\', '/'))
            .append('\n');
      }
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums);
  }
}
