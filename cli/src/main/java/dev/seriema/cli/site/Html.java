package dev.seriema.cli.site;

import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Pieces of HTML. What comes from rules is escaped, and a page may run and fetch nothing but what
/// it brings along: its policy names the hashes of these.
final class Html {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private static final Set<String> LINKED = Set.of("http", "https");

  private static final String STYLE = resource("site.css");

  private Html() {}

  /// A whole page.
  ///
  /// @param title as plain text
  /// @param body as HTML
  /// @param script that the page runs; may be empty
  static String page(String title, String body, String script) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'%s; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    %s
    %s</body>
    </html>
    """
        .formatted(
            hash(STYLE),
            script.isEmpty() ? "" : "; script-src '" + hash(script) + "'",
            escaped(title),
            STYLE,
            body,
            script.isEmpty() ? "" : "<script>" + script + "</script>\n");
  }

  /// Text that stands for itself in an element or between the quotes of an attribute.
  static String escaped(String text) {
    return DisplayText.safe(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// The same, line by line.
  static String lines(String text) {
    return String.join("\n", text.lines().map(Html::escaped).toList());
  }

  /// Markdown as HTML. Headings stand two levels lower, HTML in it is text, and links lead to the
  /// web alone.
  static String guide(String markdown) {
    String html = RENDERER.render(MARKDOWN.parse(safeLines(markdown)));
    return html.replaceAll("<(/?)h[5-6]>", "<$1h6>")
        .replaceAll("<(/?)h4>", "<$1h6>")
        .replaceAll("<(/?)h3>", "<$1h5>")
        .replaceAll("<(/?)h2>", "<$1h4>")
        .replaceAll("<(/?)h1>", "<$1h3>")
        .replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "<em>$1</em>");
  }

  private static String safeLines(String markdown) {
    return String.join("\n", markdown.lines().map(DisplayText::safe).toList());
  }

  /// An address as a link where it leads to the web, else as text.
  static String link(String address) {
    return isOfWeb(address)
        ? "<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(escaped(address), escaped(address))
        : escaped(address);
  }

  private static boolean isOfWeb(String address) {
    try {
      String scheme = URI.create(address).getScheme();
      return scheme != null && LINKED.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      // What is no address is shown as it is written.
      return false;
    }
  }

  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is left out of this distribution");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(name, fault);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
