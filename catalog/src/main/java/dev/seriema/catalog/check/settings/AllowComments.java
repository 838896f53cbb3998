package dev.seriema.catalog.check.settings;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comments of a rule file that allow findings.
///
/// @param comments in their order
/// @param findings what is wrong with such comments
public record AllowComments(List<AllowComment> comments, List<Diagnostic> findings) {
  private static final String MARK = "seriema:";

  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

  /// Anchored, and no part can take what the next one needs.
  private static final Pattern FORM =
      Pattern.compile("#\\s*seriema:\\s*allow\\s+([A-Z0-9-]+)\\s*,\\s*because\\s+\\S.*");

  public AllowComments {
    comments = List.copyOf(comments);
    findings = List.copyOf(findings);
  }

  /// Whether a file may have such a comment: it is asked of every file, and few do.
  public static boolean mayBeIn(byte[] bytes) {
    int last = bytes.length - MARK_BYTES.length;
    for (int i = 0; i <= last; i++) {
      if (bytes[i] == MARK_BYTES[0] && isMark(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(byte[] bytes, int start) {
    for (int i = 1; i < MARK_BYTES.length; i++) {
      if (bytes[start + i] != MARK_BYTES[i]) {
        return false;
      }
    }
    return true;
  }

  /// Of a TOML file; of one that is none there are no comments.
  public static AllowComments of(SourceText source, KnownCodes codes) {
    List<TomlToken> tokens = new ArrayList<>();
    TomlDocument.parse(source).tree().syntax().forEachToken(tokens::add);
    List<AllowComment> comments = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (TomlToken token : tokens) {
      String text = source.text().substring(token.start(), token.end());
      if (token.kind() == TomlToken.Kind.COMMENT && isMeant(text)) {
        read(text, token, tokens, source, codes, comments, findings);
      }
    }
    return new AllowComments(comments, findings);
  }

  private static void read(
      String text,
      TomlToken token,
      List<TomlToken> tokens,
      SourceText source,
      KnownCodes codes,
      List<AllowComment> comments,
      List<Diagnostic> findings) {
    SourceSpan span = new SourceSpan(token.start(), token.end());
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      findings.add(
          Diagnostic.of(
                  SettingsFault.INCOMPLETE_ALLOWANCE,
                  span,
                  "a comment to Seriema does not say which code it allows and why")
              .withHint("# seriema: allow CODE, because …"));
      return;
    }
    SourceSpan ofCode = new SourceSpan(token.start() + form.start(1), token.start() + form.end(1));
    codes
        .fault(form.group(1), ofCode)
        .ifPresentOrElse(
            findings::add,
            () -> {
              int line = source.lineAt(token.start());
              comments.add(
                  new AllowComment(form.group(1), span, line, lastLine(line, tokens, source)));
            });
  }

  private static boolean isMeant(String comment) {
    return comment.substring(1).stripLeading().startsWith(MARK);
  }

  /// The line below a comment, and where a text begins on one of both, all of that.
  private static int lastLine(int line, List<TomlToken> tokens, SourceText source) {
    return tokens.stream()
        .filter(AllowComments::isOfSeveralLines)
        .filter(text -> {
          int first = source.lineAt(text.start());
          return first == line || first == line + 1;
        })
        .mapToInt(text -> source.lineAt(text.end()))
        .max()
        .orElse(line + 1);
  }

  private static boolean isOfSeveralLines(TomlToken token) {
    return token.kind() == TomlToken.Kind.MULTILINE_BASIC_STRING
        || token.kind() == TomlToken.Kind.MULTILINE_LITERAL_STRING;
  }
}
