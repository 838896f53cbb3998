package dev.seriema.benchmark.peers;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.client.util.RuntimeVersion;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.FieldReader;
import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.Tally;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Esper: rules are filters over one type of events, whose properties are the fields that rules
/// name. It compiles each rule to classes, about a tenth of a second for one.
final class Esper implements Peer {
  private static final String EVENT = "Event";

  private final Map<String, Integer> places = new HashMap<>();
  private EventColumns columns = EventColumns.NONE;
  private FieldReader reader = new FieldReader(List.of());
  private EPRuntime runtime = EPRuntimeProvider.getDefaultRuntime();
  private Tally tally = new Tally(0);

  @Override
  public String version() {
    return RuntimeVersion.RUNTIME_VERSION;
  }

  @Override
  public Set<Integer> load(List<FlatRule> rules, EventLines lines) throws IOException {
    List<String> fields = List.copyOf(FlatRule.fields(rules));
    columns = EventColumns.of(FlatRule.fields(rules), lines);
    reader = new FieldReader(fields);
    fields.forEach(field -> places.put(field, places.size()));
    EsperConditions conditions = new EsperConditions(columns);
    Configuration configuration = configuration(fields);
    runtime = EPRuntimeProvider.getRuntime("benchmark", configuration);
    CompilerArguments arguments = new CompilerArguments(configuration);
    Set<Integer> refused = new TreeSet<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      String filter = conditions.of(rules.get(rule).condition());
      try {
        deploy(rule, "select 1 as found from " + EVENT + "(" + filter + ")", arguments);
      } catch (EPCompileException | EPDeployException refusal) {
        refused.add(rule);
      }
    }
    return refused;
  }

  private Configuration configuration(List<String> fields) {
    String[] names = fields.stream().map(EsperConditions::property).toArray(String[]::new);
    Object[] types =
        fields.stream()
            .map(field -> columns.hasSeveral(field) ? String[].class : String.class)
            .toArray();
    Configuration configuration = new Configuration();
    configuration.getCommon().addEventType(EVENT, names, types);
    configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
    return configuration;
  }

  private void deploy(int rule, String statement, CompilerArguments arguments)
      throws EPCompileException, EPDeployException {
    EPDeployment deployment =
        runtime
            .getDeploymentService()
            .deploy(EPCompilerProvider.getCompiler().compile(statement, arguments));
    for (EPStatement deployed : deployment.getStatements()) {
      deployed.addListener((found, _, _, _) -> tally.add(rule, found.length));
    }
  }

  @Override
  public void pass(EventLines lines, Tally pass) throws IOException {
    tally = pass;
    for (int line = 0; line < lines.count(); line++) {
      Object[] event = new Object[places.size()];
      reader.read(lines, line, (field, value) -> put(event, field, value));
      runtime.getEventService().sendEventObjectArray(event, EVENT);
    }
  }

  private void put(Object[] event, String field, String value) {
    int place = Objects.requireNonNull(places.get(field));
    if (!columns.hasSeveral(field)) {
      event[place] = value;
    } else if (event[place] instanceof String[] values) {
      String[] more = Arrays.copyOf(values, values.length + 1);
      more[values.length] = value;
      event[place] = more;
    } else {
      event[place] = new String[] {value};
    }
  }

  @Override
  public void close() {
    runtime.destroy();
  }
}
