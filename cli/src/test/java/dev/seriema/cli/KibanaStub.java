package dev.seriema.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The part of Kibana's API that rules go through, for one space `detections`, on this machine.
final class KibanaStub implements AutoCloseable {
  static final String KEY = "c2VjcmV0OmtleQ==";

  private static final String RULES = "/s/detections/api/detection_engine/rules";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What a call meets before it is answered as usual.
  interface Obstacle {
    /// @return whether the call is answered by it
    boolean stands(HttpExchange call) throws IOException, InterruptedException;
  }

  final Map<String, ObjectNode> rules = Collections.synchronizedMap(new LinkedHashMap<>());
  final List<JsonNode> others = Collections.synchronizedList(new ArrayList<>());
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  final Deque<Obstacle> obstacles = new ArrayDeque<>();

  /// Names of rules that are not imported, with the reason.
  final Map<String, String> refused = new LinkedHashMap<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  KibanaStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// A rule that was imported.
  ObjectNode rule(String id) {
    return Objects.requireNonNull(rules.get(id), id);
  }

  /// A list, an item or a connector that was imported.
  ///
  /// @param key that tells it, such as `item_id`
  ObjectNode other(String key, String id) {
    return (ObjectNode)
        others.stream()
            .filter(other -> other.path(key).asText().equals(id))
            .findFirst()
            .orElseThrow();
  }

  static Obstacle status(int status, String body) {
    return call -> {
      call.getResponseHeaders().add("Retry-After", "0");
      send(call, status, body);
      return true;
    };
  }

  /// Begins an answer and breaks off.
  static Obstacle half() {
    return call -> {
      call.sendResponseHeaders(200, 1000);
      call.getResponseBody().write("{\"page\": 1, \"da".getBytes(StandardCharsets.UTF_8));
      call.getResponseBody().flush();
      call.close();
      return true;
    };
  }

  static Obstacle redirect(String to) {
    return call -> {
      call.getResponseHeaders().add("Location", to);
      send(call, 302, "");
      return true;
    };
  }

  private void answer(HttpExchange call) throws IOException {
    calls.add(call.getRequestMethod() + " " + call.getRequestURI());
    Obstacle obstacle;
    synchronized (obstacles) {
      obstacle = obstacles.poll();
    }
    try {
      if (obstacle != null && obstacle.stands(call)) {
        return;
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    String path = call.getRequestURI().getPath();
    if (!("ApiKey " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
      send(
          call, 401, "{\"statusCode\": 401, \"error\": \"Unauthorized\", \"message\": \"no key\"}");
    } else if (!call.getRequestHeaders().containsKey("kbn-xsrf")) {
      send(call, 400, "{\"statusCode\": 400, \"message\": \"kbn-xsrf\"}");
    } else if (path.equals(RULES + "/_find")) {
      find(call);
    } else if (path.equals(RULES + "/_export")) {
      export(call);
    } else if (path.equals(RULES + "/_import")) {
      importRules(call);
    } else {
      send(call, 404, "{\"statusCode\": 404, \"message\": \"Not Found\"}");
    }
  }

  private void find(HttpExchange call) throws IOException {
    int page = number(call, "page");
    int size = number(call, "per_page");
    List<ObjectNode> all = new ArrayList<>(rules.values());
    ObjectNode answer = JSON.createObjectNode();
    answer.put("page", page).put("perPage", size).put("total", all.size());
    ArrayNode data = answer.putArray("data");
    all.stream().skip((long) (page - 1) * size).limit(size).forEach(data::add);
    send(call, 200, answer.toString());
  }

  private static int number(HttpExchange call, String key) {
    String query = call.getRequestURI().getQuery();
    String behind = query.substring(query.indexOf(key + "=") + key.length() + 1);
    return Integer.parseInt(behind.replaceAll("[^0-9].*", ""));
  }

  private void export(HttpExchange call) throws IOException {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (JsonNode object : JSON.readTree(call.getRequestBody()).get("objects")) {
      lines.append(rules.get(object.get("rule_id").asText())).append('\n');
      count++;
    }
    others.forEach(other -> lines.append(other).append('\n'));
    lines.append(
        "{\"exported_count\": %d, \"exported_rules_count\": %d}\n".formatted(count, count));
    send(call, 200, lines.toString());
  }

  private void importRules(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean isOverwriting = call.getRequestURI().getQuery().contains("overwrite=true");
    String lines = form.substring(form.indexOf("\r\n\r\n") + 4, form.lastIndexOf("\r\n--"));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode errors = answer.putArray("errors");
    int imported = 0;
    for (String line : (Collection<String>) lines.lines().toList()) {
      JsonNode object = JSON.readTree(line);
      if (object.has("rule_id")) {
        String id = object.get("rule_id").asText();
        String reason = refused.get(object.get("name").asText());
        if (reason == null && !isOverwriting && rules.containsKey(id)) {
          reason = "rule_id: \"" + id + "\" already exists";
        }
        if (reason == null) {
          rules.put(id, kept(object));
          imported++;
        } else {
          ObjectNode error = errors.addObject().put("rule_id", id);
          error.putObject("error").put("status_code", 409).put("message", reason);
        }
      } else if (!object.has("exported_count")) {
        others.removeIf(other -> isSameObject(other, object));
        others.add(object);
      }
    }
    answer.put("success", errors.isEmpty()).put("success_count", imported);
    answer.putArray("exceptions_errors");
    send(call, 200, answer.toString());
  }

  private static boolean isSameObject(JsonNode one, JsonNode other) {
    return List.of("list_id", "item_id", "id").stream()
        .allMatch(key -> one.path(key).equals(other.path(key)));
  }

  /// What Kibana adds to a rule.
  private static ObjectNode kept(JsonNode rule) {
    ObjectNode kept = rule.deepCopy();
    for (String list : List.of("actions", "filters", "references", "threat", "exceptions_list")) {
      if (!kept.has(list)) {
        kept.putArray(list);
      }
    }
    putIfAbsent(kept, "from", "now-6m");
    putIfAbsent(kept, "to", "now");
    putIfAbsent(kept, "interval", "5m");
    putIfAbsent(kept, "setup", "");
    return kept.put("id", "uuid-1")
        .put("created_at", "2026-05-06T07:08:09.123Z")
        .put("updated_at", "2026-05-07T07:08:09.123Z")
        .put("created_by", "ann")
        .put("updated_by", "ann")
        .put("revision", 0)
        .put("version", 1)
        .put("max_signals", 100)
        .put("enabled", false)
        .put("immutable", false);
  }

  private static void putIfAbsent(ObjectNode rule, String key, String text) {
    if (!rule.has(key)) {
      rule.put(key, text);
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      call.getResponseBody().write(bytes);
    }
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
