import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks that every Java file of the house is formatted, or formats it.
///
/// Usage: `Format check|write ROOT`. Ends with 1 and names the files when a check finds some.
public final class Format {
  private Format() {}

  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    Formatter formatter = new Formatter();
    List<Path> differing = new ArrayList<>();
    for (Path file : javaFiles(Path.of(arguments[1]).toRealPath())) {
      String text = Files.readString(file);
      String formatted =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        differing.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    differing.forEach(
        file -> System.err.println((write ? "formatted " : "not formatted: ") + file));
    if (!write && !differing.isEmpty()) {
      System.err.println("hint: mvn -o -DskipTests -Dformat=write verify");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path root) throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(
              file -> !root.relativize(file).toString().matches("(.*/)?(target|node_modules)/.*"))
          .sorted()
          .toList();
    }
  }
}
