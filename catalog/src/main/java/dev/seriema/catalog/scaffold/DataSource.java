package dev.seriema.catalog.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where events come from: an integration package, one of its data sets, a Beat.
///
/// @param name such as `aws` or `aws.cloudtrail`
/// @param index the pattern of its indices; empty for a package of machine-learning jobs
/// @param integration the package that fills them; empty where none does
/// @param described what people call it
public record DataSource(
    String name, Optional<String> index, Optional<String> integration, Description described) {
  /// What no table of indices tells.
  ///
  /// @param tag by which rules say that they read it
  /// @param domain another tag; empty where none fits
  /// @param systems that its events are of; none where they are not of hosts
  record Description(
      String tag, Optional<String> domain, Set<HostSystem> systems, EventKind events) {
    Description {
      systems = Set.copyOf(systems);
    }
  }

  /// The operating systems of the hosts that send its events, in their order; none where they are
  /// not of hosts.
  public List<HostSystem> systems() {
    return described.systems().stream().sorted().toList();
  }

  /// What people call it, such as `Elastic Defend`.
  public String title() {
    return described.tag().substring(described.tag().indexOf(": ") + 2);
  }

  /// Whether only machine-learning rules can be of it.
  public boolean isOfJobs() {
    return index.isEmpty();
  }

  /// Whether it is one kind of data of a package.
  boolean isDataSet() {
    return integration.isPresent() && !integration.get().equals(name);
  }

  EventKind events() {
    return described.events();
  }

  /// The tags of its domains, then those of the source itself: all that its indices ask for, and
  /// those of indices around them.
  List<String> tags() {
    Set<String> domains = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    described.domain().ifPresent(domains::add);
    for (String tag : IndexTags.of(index.stream().toList())) {
      (tag.startsWith("Domain: ") ? domains : sources).add(tag);
    }
    if (sources.stream().noneMatch(tag -> tag.startsWith("Data Source: "))) {
      sources.add(described.tag());
    }
    List<String> all = new ArrayList<>(domains);
    all.addAll(sources);
    return all;
  }
}
