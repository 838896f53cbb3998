import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Lifts classes of a jar that were compiled for a Java before 6 to the level of Java 17.
///
/// The virtual machine leaves older classes out of its start-up cache, since they carry no stack
/// maps. Nothing but the version and those maps changes. Usage: `ModernClasses JAR`.
public final class ModernClasses {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private ModernClasses() {}

  public static void main(String[] arguments) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]));
        Stream<Path> entries = Files.walk(jar.getPath("/"))) {
      List<Path> classes = entries.filter(entry -> entry.toString().endsWith(".class")).toList();
      ClassFile classFile =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(
                          name -> resource(jar, name.packageName(), name.displayName()))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      int lifted = 0;
      for (Path file : classes) {
        ClassModel model = classFile.parse(Files.readAllBytes(file));
        if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
          Files.write(file, lift(classFile, model));
          lifted++;
        }
      }
      System.out.println("lifted " + lifted + " of " + classes.size() + " classes");
    }
  }

  private static byte[] lift(ClassFile classFile, ClassModel model) {
    return classFile.transformClass(
        model,
        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0))
            .andThen(ClassTransform.transformingMethodBodies((code, part) -> code.with(part))));
  }

  private static InputStream resource(FileSystem jar, String packageName, String name) {
    Path file = jar.getPath("/", packageName.replace('.', '/'), name + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
