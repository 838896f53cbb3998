package dev.seriema.catalog.generate;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Locale;

/// What an event has beside what a rule asks: a host, a user, a program with its parent, all of our
/// own making.
final class Surroundings {
  private final String system;
  private final String category;

  /// @param system `windows`, `linux` or `macos`; empty for events that are of no host
  /// @param category such as `process`
  Surroundings(String system, String category) {
    this.system = system;
    this.category = category;
  }

  void describe(Draft draft) {
    draft.put("@timestamp", List.of(new Value.Moment(UsualValues.MOMENT)));
    draft.put("ecs.version", "8.17.0");
    draft.put("event.kind", "event");
    draft.put("event.id", "b7c1e0a4-0001");
    if (!category.isEmpty()) {
      draft.put("event.category", category);
    }
    draft.put("user.name", "mira");
    if (!system.isEmpty()) {
      host(draft);
      program(draft, "process", "reporter", 4217);
      program(draft, "process.parent", isWindows() ? "explorer" : "bash", 4102);
    }
    switch (category) {
      case "process" -> event(draft, "start", "start");
      case "file" -> file(draft);
      case "network" -> network(draft);
      case "registry" -> event(draft, "change", "modification");
      case "library", "driver" -> event(draft, "start", "load");
      default -> {}
    }
  }

  private static void event(Draft draft, String type, String action) {
    draft.put("event.type", type);
    draft.put("event.action", action);
  }

  private boolean isWindows() {
    return system.equals("windows");
  }

  private void host(Draft draft) {
    draft.put("host.os.type", system);
    draft.put("host.name", isWindows() ? "lantern-ws-01" : "amber-srv-01");
    draft.put("host.id", "5f0c7a52-9d0e-4c3f-8a41-2b7e6d10c901");
    draft.put("host.ip", List.of(address("192.0.2.24")));
    draft.put("agent.id", "0d9a6c1e-4b57-4f0a-9c22-7e51a3b6d802");
    draft.put("user.id", isWindows() ? "S-1-5-21-1004336348-1177238915-682003330-1104" : "1000");
    if (isWindows()) {
      draft.put("user.domain", "LANTERN");
    }
  }

  private void program(Draft draft, String of, String name, long pid) {
    draft.put(of + ".name", isWindows() ? name + ".exe" : name);
    draft.put(of + ".pid", pid);
    draft.put(of + ".entity_id", "YW1iZXIt" + Long.toString(pid, 36).toUpperCase(Locale.ROOT));
  }

  private void file(Draft draft) {
    event(draft, "creation", "creation");
    draft.put("file.path", isWindows() ? "C:\\Data\\report.txt" : "/srv/data/report.txt");
  }

  private static void network(Draft draft) {
    event(draft, "start", "connection_attempted");
    draft.put("source.ip", List.of(address("192.0.2.24")));
    draft.put("source.port", 50_122);
    draft.put("destination.ip", List.of(address("198.51.100.17")));
    draft.put("destination.port", 443);
    draft.put("network.transport", "tcp");
  }

  private static Value address(String text) {
    return new Value.Address(IpAddress.parse(text).orElseThrow());
  }
}
