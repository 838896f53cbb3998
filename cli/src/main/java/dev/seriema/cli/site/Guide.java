package dev.seriema.cli.site;

import dev.seriema.cli.words.MarkdownWords;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/// Guides, which rules write in CommonMark with tables. HTML in them is text, and links lead to the
/// web alone.
final class Guide {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new OnlyWeb())
          .attributeProviderFactory(_ ->
              (_, _, attributes) -> {
                if ("".equals(attributes.get("href"))) {
                  attributes.clear();
                }
              })
          .build();

  /// Below the heading of a part.
  private static final int HIGHEST_HEADING = 3;

  private static final int LOWEST_HEADING = 6;

  private static final int MOST_ROUNDS = 10;

  private Guide() {}

  /// As HTML. Its highest headings stand right below that of the part, and pictures are told by
  /// their text.
  static String html(String guide) {
    Node document = PARSER.parse(TextLines.safe(guide));
    Headings headings = new Headings();
    document.accept(headings);
    headings.lower(document);
    return RENDERER.render(document).replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "<em>$1</em>");
  }

  /// As Markdown, as it is written but for backslashes before what is not to be read as HTML, or as
  /// a link or picture that leads elsewhere. Where these change what the rest is read as, it is
  /// read again; one that goes on changing is given as a block of code.
  static String markdown(String guide) {
    String text = TextLines.safe(guide).strip();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Escapes escapes = new Escapes(text);
      PARSER.parse(text).accept(escapes);
      if (escapes.at.isEmpty()) {
        return text;
      }
      text = escapes.escaped();
    }
    String fence = MarkdownWords.fence(text);
    return fence + "\n" + TextLines.safe(guide) + "\n" + fence;
  }

  private static final class OnlyWeb implements UrlSanitizer {
    @Override
    public String sanitizeLinkUrl(String url) {
      return Html.isOfWeb(url) ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return "";
    }
  }

  private static final class Headings extends AbstractVisitor {
    private int highest = LOWEST_HEADING;

    @Override
    public void visit(Heading heading) {
      highest = Math.min(highest, heading.getLevel());
    }

    void lower(Node document) {
      int lower = HIGHEST_HEADING - highest;
      document.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
              heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + lower));
            }
          });
    }
  }

  private static final class Escapes extends AbstractVisitor {
    private final String text;
    private final NavigableSet<Integer> at = new TreeSet<>();

    Escapes(String text) {
      this.text = text;
    }

    @Override
    public void visit(HtmlInline html) {
      escape(html, '<');
    }

    @Override
    public void visit(HtmlBlock html) {
      escape(html, '<');
    }

    @Override
    public void visit(Link link) {
      if (Html.isOfWeb(link.getDestination())) {
        visitChildren(link);
      } else {
        escape(link, '[');
        escape(link, '<');
      }
    }

    @Override
    public void visit(Image image) {
      if (Html.isOfWeb(image.getDestination())) {
        visitChildren(image);
      } else {
        escape(image, '[');
        escape(image, '<');
      }
    }

    String escaped() {
      StringBuilder escaped = new StringBuilder(text);
      for (int index : at.descendingSet()) {
        escaped.insert(index, '\\');
      }
      return escaped.toString();
    }

    /// Before each such sign of a part of the text.
    private void escape(Node node, char sign) {
      for (SourceSpan span : node.getSourceSpans()) {
        int end = span.getInputIndex() + span.getLength();
        for (int i = text.indexOf(sign, span.getInputIndex());
            i >= 0 && i < end;
            i = text.indexOf(sign, i + 1)) {
          if (!isEscaped(i)) {
            at.add(i);
          }
        }
      }
    }

    private boolean isEscaped(int index) {
      int first = index;
      while (first > 0 && text.charAt(first - 1) == '\\') {
        first--;
      }
      return (index - first) % 2 == 1;
    }
  }
}
