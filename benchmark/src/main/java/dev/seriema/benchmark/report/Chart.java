package dev.seriema.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A drawing of curves as SVG, both axes by powers of ten. It is legible on light and on dark
/// pages.
public final class Chart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 80;
  private static final int RIGHT = 40;
  private static final int TOP = 48;
  private static final int BOTTOM = 56;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #24292f; }
        .title { font-size: 15px; font-weight: 600; }
        .grid { stroke: #d0d7de; stroke-width: 1; }
        .curve { fill: none; stroke-width: 2.5; }
        .c0 { stroke: #b0472a; } .d0 { fill: #b0472a; }
        .c1 { stroke: #2a6f97; } .d1 { fill: #2a6f97; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .grid { stroke: #3d444d; }
          .c0 { stroke: #f0936f; } .d0 { fill: #f0936f; }
          .c1 { stroke: #79b8e0; } .d1 { fill: #79b8e0; }
        }
      </style>
      """;

  private final String title;
  private final String acrossName;
  private final String upName;
  private final List<Curve> curves = new ArrayList<>();

  /// @param across what the horizontal axis tells
  /// @param up what the vertical axis tells
  public Chart(String title, String across, String up) {
    this.title = title;
    acrossName = across;
    upName = up;
  }

  /// Two curves at most, each of points from left to right.
  ///
  /// @param name empty where there is one curve alone
  public Chart curve(String name, List<Point> points) {
    curves.add(new Curve(name, List.copyOf(points)));
    return this;
  }

  /// A point above zero on both axes.
  public record Point(double across, double up) {}

  private record Curve(String name, List<Point> points) {}

  /// The file.
  public String svg() {
    List<Point> all = curves.stream().flatMap(curve -> curve.points.stream()).toList();
    Axis across = Axis.over(all.stream().mapToDouble(Point::across).toArray());
    Axis up = Axis.over(all.stream().mapToDouble(Point::up).toArray());
    StringBuilder svg = new StringBuilder();
    svg.append(
        line(
            ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                    + " aria-label=\"%s\">")
                .formatted(WIDTH, HEIGHT, title)));
    svg.append(STYLE);
    svg.append(line("<text class=\"title\" x=\"%d\" y=\"24\">%s</text>".formatted(LEFT, title)));
    for (double tick : across.ticks()) {
      double x = x(across, tick);
      svg.append(
          line(
              "<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                  .formatted(at(x), TOP, at(x), HEIGHT - BOTTOM)));
      svg.append(
          line(
              "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                  .formatted(at(x), HEIGHT - BOTTOM + 20, Figures.of(tick))));
    }
    for (double tick : up.ticks()) {
      double y = y(up, tick);
      svg.append(
          line(
              "<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>"
                  .formatted(LEFT, at(y), WIDTH - RIGHT, at(y))));
      svg.append(
          line(
              "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                  .formatted(LEFT - 8, at(y + 4), Figures.of(tick))));
    }
    svg.append(
        line(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                .formatted(WIDTH - RIGHT, HEIGHT - 12, acrossName)));
    svg.append(line("<text x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT, TOP - 8, upName)));
    for (int i = 0; i < curves.size(); i++) {
      append(i, across, up, svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private void append(int number, Axis across, Axis up, StringBuilder svg) {
    Curve curve = curves.get(number);
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points) {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(at(x(across, point.across))).append(' ').append(at(y(up, point.up)));
    }
    svg.append(line("<path class=\"curve c%d\" d=\"%s\"/>".formatted(number, path)));
    for (Point point : curve.points) {
      svg.append(
          line(
              ("<circle class=\"d%d\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s:"
                      + " %s</title></circle>")
                  .formatted(
                      number,
                      at(x(across, point.across)),
                      at(y(up, point.up)),
                      Figures.of(point.across),
                      Figures.of(point.up))));
    }
    if (!curve.name.isEmpty()) {
      int y = TOP + 24 + 20 * number;
      svg.append(
          line(
              "<circle class=\"d%d\" cx=\"%d\" cy=\"%d\" r=\"4\"/>"
                  .formatted(number, LEFT + 16, y - 4)));
      svg.append(line("<text x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT + 28, y, curve.name)));
    }
  }

  private static double x(Axis axis, double value) {
    return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(Axis axis, double value) {
    return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String line(String text) {
    return text + "\n";
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  /// Whole powers of ten that hold all values.
  private record Axis(int least, int most) {
    private static Axis over(double... values) {
      double least = Double.MAX_VALUE;
      double most = 0;
      for (double value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      int from = (int) Math.floor(Math.log10(least));
      return new Axis(from, Math.max(from + 1, (int) Math.ceil(Math.log10(most))));
    }

    private double share(double value) {
      return (Math.log10(value) - least) / (most - least);
    }

    private List<Double> ticks() {
      List<Double> ticks = new ArrayList<>();
      for (int power = least; power <= most; power++) {
        ticks.add(Math.pow(10, power));
      }
      return ticks;
    }
  }
}
