package dev.seriema.languages.esql;

import dev.seriema.languages.esql.syntax.EsqlCommand;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import java.util.List;
import java.util.stream.Collectors;

/// An outline as pages show it.
final class OutlineText {
  private final StringBuilder text = new StringBuilder();

  private OutlineText() {}

  static String of(EsqlOutline outline) {
    OutlineText shown = new OutlineText();
    shown.add(outline, "");
    return shown.text.toString().strip();
  }

  private void add(EsqlOutline outline, String indent) {
    for (EsqlCommand command : outline.commands()) {
      text.append(indent).append(command.kind().words()).append('\n');
      String inner = indent + "  ";
      switch (command) {
        case EsqlCommand.Source source -> names("indices", source.indices(), inner);
        case EsqlCommand.Aggregation aggregation -> names("keys", aggregation.keys(), inner);
        case EsqlCommand.Step step -> names("drops", step.drops(), inner);
        case EsqlCommand.Choice _ -> {}
      }
      names("reads", command.reads(), inner);
      names("makes", command.makes(), inner);
      names("data sets", command.dataSets(), inner);
      if (command instanceof EsqlCommand.Step step && step.addsUnnamed()) {
        text.append(inner).append("makes others\n");
      }
      command.nested().forEach(nested -> add(nested, indent + "  > "));
    }
  }

  private void names(String what, List<EsqlName> names, String indent) {
    if (!names.isEmpty()) {
      text.append(indent)
          .append(what)
          .append(' ')
          .append(names.stream().map(EsqlName::text).collect(Collectors.joining(", ")))
          .append('\n');
    }
  }
}
