package dev.seriema.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A jar of classes that are compiled from texts.
record CompiledJar(Path file) {
  private static final Pattern NAME =
      Pattern.compile("public (?:final )?(?:class|record) (\\w+)|class (\\w+)");

  /// @param folder that does not exist
  static CompiledJar of(Path folder, String... sources) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    for (String source : sources) {
      Path file = folder.resolve(className(source) + ".java");
      words.add(Files.writeString(file, source).toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(exit).as("what javac ends with").isZero();
    Path jar = folder.resolve("program.jar");
    try (FileSystem entries = FileSystems.newFileSystem(jar, Map.of("create", "true"));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path entry = entries.getPath("/" + classes.relativize(file));
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry);
      }
    }
    return new CompiledJar(jar);
  }

  private static String className(String source) {
    Matcher matcher = NAME.matcher(source);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  CompiledJar copy(Path to) throws IOException {
    return new CompiledJar(Files.copy(file, to));
  }

  /// @param name such as `linked/Shapes`
  byte[] bytes(String name) throws IOException {
    try (FileSystem entries = FileSystems.newFileSystem(file)) {
      return Files.readAllBytes(entries.getPath("/" + name + ".class"));
    }
  }

  /// What a class leaves to be linked when it runs: names of methods, each once. A `typeSwitch` is
  /// one `of types` when all of its branches are.
  List<String> links(String name) throws IOException {
    return ClassFile.of().parse(bytes(name)).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .flatMap(CompiledJar::link)
        .distinct()
        .toList();
  }

  private static Stream<String> link(CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call)) {
      return Stream.empty();
    }
    boolean isOfTypes =
        call.name().equalsString("typeSwitch")
            && call.invokedynamic().bootstrap().arguments().stream()
                .allMatch(ClassEntry.class::isInstance);
    return Stream.of(call.name().stringValue() + (isOfTypes ? " of types" : ""));
  }
}
