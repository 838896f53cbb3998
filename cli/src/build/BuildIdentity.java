import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes into a jar what tells it from all others: a checksum of everything else in it. The
/// program remembers under it what it found, so that another build finds out for itself.
///
/// Usage: `BuildIdentity JAR ENTRY`, after the last step that changes the jar.
public final class BuildIdentity {
  private BuildIdentity() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]));
        Stream<Path> entries = Files.walk(jar.getPath("/"))) {
      Path identity = jar.getPath(arguments[1]);
      List<Path> files =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> !file.equals(identity))
              .sorted()
              .toList();
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        digest.update((file + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      Files.writeString(identity, sum);
      System.out.println("this build is " + sum);
    }
  }
}
