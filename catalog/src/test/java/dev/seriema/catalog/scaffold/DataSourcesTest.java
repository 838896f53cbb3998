package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.RuleConstants;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DataSourcesTest {
  private final DataSources sources = DataSources.shipped();

  @Test
  void a_source_is_found_by_what_people_call_it() throws UnknownName {
    assertThat(name("endpoint.events.process")).isEqualTo("endpoint.events.process");
    assertThat(name("Elastic Defend")).isEqualTo("endpoint");
    assertThat(name("Data Source: Okta")).isEqualTo("okta");
    assertThat(name("okta system logs")).isEqualTo("okta");
    assertThat(name("AWS CloudTrail")).isEqualTo("aws.cloudtrail");
    assertThat(name("logs-aws.cloudtrail-*")).isEqualTo("aws.cloudtrail");
    assertThat(name("Winlogbeat")).isEqualTo("winlogbeat");
  }

  @Test
  void an_unknown_source_is_told_with_those_that_may_be_meant() {
    assertThatThrownBy(() -> sources.named("endpoint.procss"))
        .isInstanceOf(UnknownName.class)
        .hasMessageContaining("`endpoint.events.process`");
    assertThatThrownBy(() -> sources.named("otka")).hasMessageEndingWith("did you mean `okta`?");
    assertThatThrownBy(() -> sources.named("???")).hasMessage("no data source is called `???`");
  }

  @Test
  void the_index_the_integration_and_the_tags_of_a_source_follow_from_the_tables()
      throws UnknownName {
    DataSource trail = sources.named("aws.cloudtrail");
    assertThat(trail.index()).contains("logs-aws.cloudtrail-*");
    assertThat(trail.integration()).contains("aws");
    assertThat(trail.systems()).isEmpty();
    assertThat(trail.tags())
        .containsExactly("Domain: Cloud", "Data Source: AWS", "Data Source: Amazon Web Services");
    DataSource registry = sources.named("endpoint.events.registry");
    assertThat(registry.systems()).containsExactly(HostSystem.WINDOWS);
    assertThat(registry.tags()).containsExactly("Domain: Endpoint", "Data Source: Elastic Defend");
    DataSource packets = sources.named("packetbeat");
    assertThat(packets.integration()).isEmpty();
    assertThat(packets.tags()).containsExactly("Domain: Network", "Data Source: Packetbeat");
    assertThat(sources.named("lmd").isOfJobs()).isTrue();
  }

  @Test
  void each_source_is_described_and_of_a_known_package() {
    Set<String> described = SourceDescriptions.read().byName().keySet();
    Packages packages = Packages.shipped();
    List<String> names = sources.names();
    assertThat(names).containsAll(described).hasSizeGreaterThan(200);
    for (DataSource source : sources.all()) {
      assertThat(described)
          .as(source.name())
          .containsAnyOf(source.name(), source.name().replaceFirst("\\..*", ""));
      assertThat(source.integration().stream()).allMatch(packages::has);
      assertThat(source.tags()).as(source.name()).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void the_packages_of_machine_learning_have_no_indices_to_ask() {
    assertThat(
            sources.all().stream()
                .filter(DataSource::isOfJobs)
                .map(DataSource::name)
                .collect(Collectors.toSet()))
        .isEqualTo(RuleConstants.list("ml_package").keySet());
  }

  private String name(String named) throws UnknownName {
    return sources.named(named).name();
  }
}
