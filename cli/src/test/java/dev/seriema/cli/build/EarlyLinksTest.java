package dev.seriema.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `EarlyLinks` on the jar of a small program: it says the same as before, and what the step does
/// not know stays as the compiler left it.
class EarlyLinksTest {
  private static final Path STEP =
      Path.of(System.getProperty("seriema.root", ".."), "cli/src/build/EarlyLinks.java");

  private static final String SHAPES =
      """
      package linked;

      import java.util.ArrayList;
      import java.util.List;
      import java.util.function.Supplier;

      public final class Shapes {
        public sealed interface Shape {
          static String first(Object value) {
            return switch (value) {
              case Shape shape -> "a shape";
              default -> "no shape";
            };
          }
        }

        record Circle(double radius, String name) implements Shape {}

        record Square(float side, byte depth, short rank, char mark, boolean filled) implements Shape {}

        record Box(int width, long height, int[] marks, Object inside) implements Shape {}

        record Nothing() implements Shape {}

        enum Suit { SPADES, HEARTS }

        public static String say() {
          int[] marks = {1, 2};
          List<Object> values = new ArrayList<>();
          values.add(null);
          values.addAll(List.of(
              new Circle(0.5, "a"), new Circle(0.5, "a"), new Circle(2, "a"), new Circle(0.0, null),
              new Circle(-0.0, null), new Circle(Double.NaN, "b"), new Circle(Double.NaN, "b"),
              new Square(1, (byte) -1, (short) 3, 'x', true), new Square(1, (byte) -1, (short) 3, 'x', true),
              new Square(Float.NaN, (byte) -1, (short) 3, 'x', false), new Square(1, (byte) 2, (short) 3, 'x', true),
              new Box(7, 1L << 40, marks, List.of()), new Box(7, 1L << 40, marks, List.of()),
              new Box(7, 1L << 40, new int[] {1, 2}, List.of()), new Box(7, 1, marks, null),
              new Nothing(), new Nothing(), "text", "long text", 5, Suit.HEARTS, 'c'));
          StringBuilder said = new StringBuilder();
          for (Object value : values) {
            said.append(kind(value)).append(' ').append(Shape.first(value == null ? 1 : value));
            for (Object other : values) {
              said.append(value != null && value.equals(other) ? '=' : '.');
            }
            boolean isStable = !(value instanceof Box) && !(value instanceof Suit);
            said.append(isStable && value != null ? value + " " + value.hashCode() : "").append('\\n');
          }
          said.append(new Box(1, 2, null, "in").hashCode());
          Supplier<String> more = () -> "" + text("a") + text("long") + text("b") + suit(Suit.SPADES);
          return said + more.get();
        }

        private static String kind(Object value) {
          return switch (value) {
            case null -> "nothing at all";
            case Circle(double radius, String name) when radius > 1 -> "a large circle";
            case Circle circle -> "a circle";
            case Square square when square.filled() -> "a full square";
            case Square square -> "an empty square";
            case Box box -> "a box";
            case CharSequence text when text.length() > 5 -> "a long text";
            case String text -> "a text";
            case Integer number -> "a number";
            default -> "something";
          };
        }

        private static String text(String text) {
          return switch (text) {
            case "a" -> "the first letter";
            case String any when any.length() > 3 -> "long";
            case String any -> "short";
          };
        }

        private static String suit(Suit suit) {
          return switch (suit) {
            case Suit any when any.ordinal() > 5 -> "none";
            case SPADES -> "spades";
            case HEARTS -> "hearts";
          };
        }
      }
      """;

  private static final String PLAIN =
      """
      package linked;

      class Plain {
        static String greet(String name) {
          return "hello " + name;
        }
      }
      """;

  private static final String OUTSIDE =
      """
      package outside;

      public record Outside(int number) {
        public static boolean isOutside(Object value) {
          return switch (value) {
            case Outside outside -> true;
            default -> false;
          };
        }
      }
      """;

  @TempDir private static Path folder;
  private static CompiledJar original = new CompiledJar(Path.of(""));
  private static CompiledJar linked = original;
  private static String said = "";

  @BeforeAll
  static void link() throws IOException, InterruptedException {
    original = CompiledJar.of(folder.resolve("original"), SHAPES, PLAIN, OUTSIDE);
    linked = original.copy(folder.resolve("linked.jar"));
    said = run(linked.file());
  }

  private static String run(Path jar) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, STEP.toString(), jar.toString(), "/linked")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void a_program_says_the_same_as_before() throws Exception {
    assertThat(say(linked.file()))
        .isEqualTo(say(original.file()))
        .contains("a large circle", "a full square", "nothing at all", "spades");
  }

  private static String say(Path jar) throws Exception {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return (String) classes.loadClass("linked.Shapes").getMethod("say").invoke(null);
    } catch (InvocationTargetException thrown) {
      throw new AssertionError("the program failed", thrown.getCause());
    }
  }

  @Test
  void switches_over_types_and_comparisons_of_records_need_no_link_any_more() throws IOException {
    List<String> classes =
        List.of("Shapes", "Shapes$Shape", "Shapes$Circle", "Shapes$Square", "Shapes$Box");

    assertThat(said).startsWith("linked 6 classes early");
    for (String name : classes) {
      assertThat(original.links("linked/" + name))
          .containsAnyOf("typeSwitch of types", "equals", "hashCode");
      assertThat(linked.links("linked/" + name))
          .doesNotContain("typeSwitch of types", "equals", "hashCode");
    }
  }

  @Test
  void what_is_not_known_is_linked_as_before() throws IOException {
    assertThat(linked.links("linked/Shapes"))
        .contains("typeSwitch", "makeConcatWithConstants", "get");
    assertThat(linked.links("linked/Shapes$Circle")).containsExactly("toString");
  }

  @Test
  void a_class_without_either_and_one_outside_of_the_folder_are_left_as_they_are()
      throws IOException {
    for (String name : List.of("linked/Plain", "linked/Shapes$Suit", "outside/Outside")) {
      assertThat(linked.bytes(name)).isEqualTo(original.bytes(name));
    }
    assertThat(linked.bytes("linked/Shapes")).isNotEqualTo(original.bytes("linked/Shapes"));
  }

  @Test
  void a_jar_that_is_linked_is_not_changed_again() throws Exception {
    byte[] once = linked.bytes("linked/Shapes");

    assertThat(run(linked.file())).startsWith("linked 0 classes early");
    assertThat(linked.bytes("linked/Shapes")).isEqualTo(once);
  }
}
