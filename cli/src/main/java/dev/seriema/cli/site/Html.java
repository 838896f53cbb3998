package dev.seriema.cli.site;

import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// Pieces of HTML. What comes from rules is escaped, and a page may run and fetch nothing but what
/// it brings along: its policy names the hashes of these.
final class Html {
  private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

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
    return replaced(DisplayText.safe(text));
  }

  /// The same of several lines, which stay.
  static String escapedLines(String text) {
    return replaced(TextLines.safe(text));
  }

  private static String replaced(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// An address as a link where it leads to the web, else as text.
  static String link(String address) {
    return isOfWeb(address)
        ? "<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(escaped(address), escaped(address))
        : escaped(address);
  }

  /// Whether an address leads to the web, and neither to a file, a script or another page here.
  static boolean isOfWeb(String address) {
    return WEB.matcher(address).lookingAt();
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
