package dev.seriema.catalog.remote;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.event.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One space of a Kibana, by the API of its detection engine.
public final class KibanaSpace implements AutoCloseable {
  /// Most rules of a space that are looked at.
  public static final int MOST_RULES = 10_000;

  /// Rules that are listed, and exported, at once.
  private static final int PAGE = 100;

  private static final String RULES = "/api/detection_engine/rules";
  private static final String BOUNDARY = "seriema-7c1f2e0b9a";

  private final Calls calls;
  private final String space;

  /// @param url of the Kibana, with its base path if it has one
  /// @param space its id; empty for the default one
  public KibanaSpace(String url, Optional<String> space, Secret key, Patience patience)
      throws RemoteFailure {
    if (space.isPresent() && !space.get().matches("[a-z0-9_-]{1,100}")) {
      throw new RemoteFailure(
          "`" + DisplayText.safe(space.get()) + "` is no id of a space, such as detections");
    }
    this.space = space.map(id -> "/s/" + id).orElse("");
    calls = new Calls("Kibana", Calls.address(url), key.behind("ApiKey"), patience);
  }

  /// A rule of the space, by what a list says of it.
  ///
  /// @param isPrebuilt whether it came with a package of Elastic
  public record Listed(String ruleId, boolean isPrebuilt) {}

  /// All rules of the space, page by page.
  public List<Listed> list() throws RemoteFailure {
    List<Listed> listed = new ArrayList<>();
    for (int page = 1; ; page++) {
      String path =
          "%s/_find?page=%d&per_page=%d&sort_field=created_at&sort_order=asc"
              .formatted(RULES, page, PAGE);
      Calls.Answer answer = calls.send(request(path).GET().build(), true);
      WrittenTable found = good(answer, "the list of rules");
      List<WrittenTable> rules = Answers.tables(found, "data");
      long total =
          Answers.number(found, "total")
              .orElseThrow(() -> new RemoteFailure("Kibana listed rules without their `total`"));
      if (total > MOST_RULES) {
        throw new RemoteFailure(
            "the space has " + total + " rules; up to " + MOST_RULES + " are looked at");
      }
      for (WrittenTable rule : rules) {
        Answers.text(rule, "rule_id")
            .ifPresent(id -> listed.add(new Listed(id, isTrue(rule, "immutable"))));
      }
      if (listed.size() >= total) {
        return listed;
      }
      if (rules.isEmpty()) {
        throw new RemoteFailure(
            "Kibana listed %d of %d rules; try again".formatted(listed.size(), total));
      }
    }
  }

  private static boolean isTrue(WrittenTable table, String key) {
    return table.member(key).map(WrittenTable.Member::value).orElse(null)
            instanceof WrittenTruth truth
        && truth.value();
  }

  /// What Kibana exports of rules, with the lists of exceptions and connectors that they name.
  ///
  /// @return a text of lines for each hundred rules, each whole to its summary
  public List<String> export(List<String> ruleIds) throws RemoteFailure {
    List<String> exports = new ArrayList<>();
    for (int start = 0; start < ruleIds.size(); start += PAGE) {
      List<String> some = ruleIds.subList(start, Math.min(start + PAGE, ruleIds.size()));
      JsonWriter body = new JsonWriter().beginObject().name("objects").beginArray();
      some.forEach(id -> body.beginObject().name("rule_id").string(id).endObject());
      body.endArray().endObject();
      HttpRequest request =
          request(RULES + "/_export?exclude_export_details=false")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(body.toByteArray()))
              .build();
      Calls.Answer answer = calls.send(request, true);
      if (!answer.isGood()) {
        throw calls.refusal(answer, "an export");
      }
      exports.add(whole(answer.text(), some.size()));
    }
    return exports;
  }

  /// An export ends with a summary that counts what stands before it.
  private static String whole(String text, int asked) throws RemoteFailure {
    String[] lines = text.strip().split("\n", -1);
    long counted =
        Answers.table(lines[lines.length - 1])
            .flatMap(summary ->
                Answers.number(summary, "exported_rules_count")
                    .or(() -> Answers.number(summary, "exported_count")))
            .orElseThrow(
                () -> new RemoteFailure("Kibana's export broke off before its summary; try again"));
    if (counted != asked) {
      throw new RemoteFailure(
          "Kibana exported %d of %d rules; try again".formatted(counted, asked));
    }
    return text;
  }

  /// Something that Kibana did not import.
  ///
  /// @param id of the rule, list, item or connector
  public record Refused(String id, String reason) {}

  /// What became of an import.
  ///
  /// @param imported how many rules
  public record Imported(long imported, List<Refused> refused) {
    public Imported {
      refused = List.copyOf(refused);
    }
  }

  /// Imports rules, lists and connectors.
  ///
  /// @param lines as [dev.seriema.catalog.exchange.KibanaExport] writes them
  /// @param isOverwriting whether what is there is replaced
  public Imported importRules(byte[] lines, boolean isOverwriting) throws RemoteFailure {
    String path =
        "%s/_import?overwrite=%b&overwrite_exceptions=%b&overwrite_action_connectors=%b"
            .formatted(RULES, isOverwriting, isOverwriting, isOverwriting);
    HttpRequest request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form(lines)))
            .build();
    WrittenTable said = good(calls.send(request, isOverwriting), "the import");
    List<Refused> refused =
        Stream.of("errors", "exceptions_errors", "action_connectors_errors")
            .flatMap(key -> Answers.tables(said, key).stream())
            .map(KibanaSpace::refused)
            .toList();
    long imported =
        Answers.number(said, "success_count")
            .orElseThrow(() ->
                new RemoteFailure("Kibana did not say how many rules it imported: look there"));
    return new Imported(imported, refused);
  }

  private static Refused refused(WrittenTable error) {
    String id =
        Stream.of("rule_id", "item_id", "list_id", "id")
            .flatMap(key -> Answers.text(error, key).stream())
            .findFirst()
            .orElse("?");
    String reason =
        error
            .member("error")
            .map(WrittenTable.Member::value)
            .filter(WrittenTable.class::isInstance)
            .flatMap(inner -> Answers.text((WrittenTable) inner, "message"))
            .orElse("Kibana gives no reason");
    return new Refused(id, reason);
  }

  private static byte[] form(byte[] lines) {
    ByteArrayOutputStream form = new ByteArrayOutputStream(lines.length + 300);
    String head =
        String.join(
            "\r\n",
            "--" + BOUNDARY,
            "Content-Disposition: form-data; name=\"file\"; filename=\"rules.ndjson\"",
            "Content-Type: application/ndjson",
            "",
            "");
    form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    form.writeBytes(lines);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return form.toByteArray();
  }

  private HttpRequest.Builder request(String path) {
    return calls.request(space + path).header("kbn-xsrf", "seriema");
  }

  private WrittenTable good(Calls.Answer answer, String asked) throws RemoteFailure {
    if (!answer.isGood()) {
      throw calls.refusal(answer, asked);
    }
    return Answers.table(answer.text())
        .orElseThrow(() ->
            new RemoteFailure("Kibana's answer to " + asked + " is no JSON; is that a Kibana?"));
  }

  @Override
  public void close() {
    calls.close();
  }
}
