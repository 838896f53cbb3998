package dev.seriema.languages.esql.syntax;

import dev.seriema.languages.esql.EsqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cuts a query into its commands. Any text has an outline; time is linear in its length.
public final class OutlineReader {
  private final String query;
  private final List<Token> tokens;
  private final int[] ends;
  private final List<Diagnostic> faults;

  private OutlineReader(String query, List<Diagnostic> faults) {
    this.query = query;
    this.faults = faults;
    this.tokens = new Lexer(query, faults).tokens();
    this.ends = new Brackets(tokens, faults).ends();
  }

  /// Reads the outline of a query.
  public static Parsed<EsqlOutline> read(String query) {
    List<Diagnostic> faults = new ArrayList<>();
    OutlineReader reader = new OutlineReader(query, faults);
    EsqlOutline outline = reader.outline(0, reader.tokens.size(), false);
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(outline, faults);
  }

  /// @param isBranch whether it goes on from a query around it
  private EsqlOutline outline(int from, int to, boolean isBranch) {
    List<EsqlCommand> commands = new ArrayList<>();
    boolean isFirst = !isBranch;
    int at = from;
    do {
      Segment segment = segment(at, to);
      boolean isLast = segment.next() > to;
      boolean isSetting = !segment.tokens().isEmpty() && segment.tokens().getFirst().isWord("set");
      if (segment.tokens().isEmpty()) {
        missing(at, from);
      } else {
        commands.add(command(segment, isFirst));
      }
      isFirst &= isSetting;
      at = segment.next();
      if (isLast) {
        break;
      }
    } while (true);
    return new EsqlOutline(commands);
  }

  /// The tokens of one command.
  ///
  /// @param tokens without those of queries and branches in its brackets
  /// @param next where the one behind it begins; beyond the end where it is the last
  private record Segment(List<Token> tokens, List<EsqlOutline> nested, int next) {}

  private Segment segment(int from, int to) {
    List<Token> own = new ArrayList<>();
    List<EsqlOutline> nested = new ArrayList<>();
    int at = from;
    while (at < to) {
      Token token = tokens.get(at);
      if (token.kind() == TokenKind.PIPE || token.kind() == TokenKind.SEMICOLON) {
        return new Segment(own, nested, at + 1);
      }
      own.add(token);
      if (ends[at] < 0) {
        at++;
      } else {
        nested.add(outline(at + 1, ends[at], own.getFirst().isWord("fork")));
        at = ends[at];
      }
    }
    return new Segment(own, nested, to + 1);
  }

  private EsqlCommand command(Segment segment, boolean isFirst) {
    List<Token> own = segment.tokens();
    Token first = own.getFirst();
    int words = words(own);
    SourceSpan keyword = first.span().to(own.get(words - 1).span());
    CommandKind kind = kind(own.subList(0, words), keyword, isFirst);
    SourceSpan span = first.span().to(own.getLast().span());
    return new CommandReader(query, kind, keyword, span, segment.nested())
        .read(own.subList(words, own.size()));
  }

  /// How many tokens are the name of the command.
  private static int words(List<Token> tokens) {
    boolean isPair =
        tokens.size() > 1
            && ((tokens.get(0).isWord("inline") && tokens.get(1).isWord("stats"))
                || (tokens.get(0).isWord("lookup") && tokens.get(1).isWord("join")));
    return isPair ? 2 : 1;
  }

  private CommandKind kind(List<Token> name, SourceSpan keyword, boolean isFirst) {
    String words =
        name.size() == 2
            ? name.getFirst().text() + " " + name.getLast().text()
            : name.getFirst().text();
    if (name.getFirst().kind() != TokenKind.NAME) {
      tell(EsqlFault.MISSING_COMMAND, keyword, "a command has to begin here", Optional.empty());
      return CommandKind.UNKNOWN;
    }
    CommandKind kind =
        words.equalsIgnoreCase("inlinestats")
            ? CommandKind.INLINE_STATS
            : CommandKind.named(words).orElse(CommandKind.UNKNOWN);
    if (kind == CommandKind.UNKNOWN) {
      tell(
          EsqlFault.UNKNOWN_COMMAND,
          keyword,
          "unknown command `" + words + "`",
          Suggestions.nearest(words, CommandKind.words(isFirst))
              .map(near -> "did you mean `" + near + "`?"));
    } else if (isFirst && !kind.isSource() && kind != CommandKind.SET) {
      tell(
          EsqlFault.MISPLACED_COMMAND,
          keyword,
          "a query does not begin with `" + kind.words() + "`",
          Optional.of("say first where rows come from, as in `FROM logs-*`"));
    } else if (!isFirst && !kind.isLater()) {
      tell(
          EsqlFault.MISPLACED_COMMAND,
          keyword,
          "`" + kind.words() + "` stands at the beginning only",
          Optional.empty());
    }
    return kind;
  }

  /// Nothing stands where a command is due.
  ///
  /// @param from where the query around it begins
  private void missing(int at, int from) {
    SourceSpan place =
        at > from ? tokens.get(at - 1).span() : new SourceSpan(startOf(at), startOf(at));
    String message =
        at > from && at <= tokens.size() ? "no command stands behind it" : "there is no command";
    tell(EsqlFault.MISSING_COMMAND, place, message, Optional.empty());
  }

  private int startOf(int at) {
    return at < tokens.size() ? tokens.get(at).span().start() : query.length();
  }

  private void tell(EsqlFault fault, SourceSpan span, String message, Optional<String> hint) {
    Diagnostic found = Diagnostic.of(fault, span, message);
    faults.add(hint.map(found::withHint).orElse(found));
  }
}
