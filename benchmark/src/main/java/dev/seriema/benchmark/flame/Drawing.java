package dev.seriema.benchmark.flame;

import java.util.Locale;
import java.util.stream.Stream;

/// Draws frames as SVG: the outermost below, what it calls above it, each as wide as its share of
/// the samples. Colours tell the rooms of the program apart, on light and on dark pages.
final class Drawing {
  private static final int WIDTH = 1_000;
  private static final int ROW = 22;
  private static final int TOP = 56;
  private static final double LETTER = 6.7;

  /// Narrower frames are left out.
  private static final double LEAST = 4;

  private static final String STYLE =
      """
      <style>
        text { font: 12px ui-monospace, monospace; fill: #1f2328; }
        .title { font: 600 15px system-ui, sans-serif; fill: #57606a; }
        rect { stroke: #ffffff; stroke-width: 0.6; }
        .event { fill: #9cc7a5; } .match { fill: #e7b98a; } .plan { fill: #e3d28a; }
        .detector { fill: #c9b6dd; } .other { fill: #c3cbd6; }
        @media (prefers-color-scheme: dark) { .title { fill: #c9d1d9; } rect { stroke: #0d1117; } }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();
  private final long all;
  private final int height;

  private Drawing(Frame root) {
    all = root.samples();
    height = TOP + ROW * depth(root) + 12;
  }

  static String of(Frame root, String title) {
    return new Drawing(root).draw(root, title);
  }

  private String draw(Frame root, String title) {
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
            .formatted(WIDTH, height, title));
    svg.append(STYLE);
    svg.append("<text class=\"title\" x=\"0\" y=\"18\">%s</text>%n".formatted(title));
    svg.append(
        "<text class=\"title\" x=\"0\" y=\"38\">%,d samples; the wider, the more time</text>%n"
            .formatted(all));
    called(root, 0, 0);
    return svg.append("</svg>\n").toString().replace(System.lineSeparator(), "\n");
  }

  private void called(Frame frame, double left, int row) {
    double at = left;
    for (Frame called : frame.called()) {
      double width = (double) called.samples() / all * WIDTH;
      if (width >= LEAST) {
        append(called, at, width, row);
        called(called, at, row + 1);
      }
      at += width;
    }
  }

  private void append(Frame frame, double left, double width, int row) {
    int top = height - 12 - ROW * (row + 1);
    String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * frame.samples() / all);
    svg.append(
        "<g><title>%s, %s</title><rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"2\"/>"
            .formatted(
                escaped(frame.name()),
                share,
                room(frame.name()),
                tenths(left),
                top,
                tenths(width),
                ROW - 1));
    String label = fitting(shortened(frame.name()) + " " + share, width);
    if (!label.isEmpty()) {
      svg.append(
          "<text x=\"%s\" y=\"%d\">%s</text>"
              .formatted(tenths(left + 4), top + ROW - 7, escaped(label)));
    }
    svg.append("</g>\n");
  }

  private static String fitting(String label, double width) {
    int letters = (int) ((width - 8) / LETTER);
    if (letters >= label.length()) {
      return label;
    }
    return letters < 5 ? "" : label.substring(0, letters - 1) + "…";
  }

  /// Which colour a method has, by the package it is in.
  private static String room(String method) {
    return Stream.of("event", "match", "plan", "detector")
        .filter(room -> method.matches("dev\\.seriema\\.([a-z]+\\.)?" + room + "\\.[A-Z].*"))
        .findFirst()
        .orElse("other");
  }

  /// The method and its class, without the packages.
  private static String shortened(String method) {
    return method.replaceFirst("^([a-z0-9]+\\.)+", "");
  }

  private int depth(Frame frame) {
    return frame.called().stream()
        .filter(called -> (double) called.samples() / all * WIDTH >= LEAST)
        .mapToInt(called -> 1 + depth(called))
        .max()
        .orElse(0);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String tenths(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
