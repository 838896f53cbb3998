package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which releases of ECS, Beats and Endgame go with a release of the stack, from
/// `stack-schema-map.yaml`, and which custom schemas a repository adds there.
///
/// @param stacks by release, in order
public record StackMap(Map<String, Stack> stacks) {
  private static final List<String> RELEASES = List.of("ecs", "beats", "endgame");

  public StackMap {
    TreeMap<String, Stack> sorted = new TreeMap<>(Release.order());
    sorted.putAll(stacks);
    stacks = Collections.unmodifiableMap(sorted);
  }

  /// @param releases by `ecs`, `beats` and `endgame`, where they are named
  /// @param customSchemas names of files by the key that names each
  public record Stack(Map<String, String> releases, Map<String, String> customSchemas) {
    public Optional<String> release(String of) {
      return Optional.ofNullable(releases.get(of));
    }
  }

  static StackMap read(FactSource source) throws UnusableFacts {
    FactDocument document = FactYaml.document(source);
    Map<String, Stack> stacks = new LinkedHashMap<>();
    FactNode.Table root = document.table(document.root(), "the map of stacks");
    for (Map.Entry<String, FactNode> stack : root.members().entrySet()) {
      if (Release.of(stack.getKey()).isEmpty()) {
        throw document.fault(
            FactFault.WRONG_SHAPE,
            stack.getValue(),
            "`" + stack.getKey() + "` is no release of the stack, such as `9.5.0`");
      }
      stacks.put(stack.getKey(), stack(document, stack.getValue(), stack.getKey()));
    }
    return new StackMap(stacks);
  }

  /// The newest stack.
  public Optional<Stack> newest() {
    return stacks.values().stream().reduce((_, later) -> later);
  }

  private static Stack stack(FactDocument document, FactNode node, String name)
      throws UnusableFacts {
    Map<String, String> releases = new LinkedHashMap<>();
    Map<String, String> customSchemas = new LinkedHashMap<>();
    FactNode.Table members = document.table(node, "the stack `" + name + "`");
    for (Map.Entry<String, FactNode> member : members.members().entrySet()) {
      String value = document.text(member.getValue(), "`" + member.getKey() + "`");
      (RELEASES.contains(member.getKey()) ? releases : customSchemas).put(member.getKey(), value);
    }
    return new Stack(releases, customSchemas);
  }
}
