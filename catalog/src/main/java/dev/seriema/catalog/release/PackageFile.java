package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.ReleaseFiles;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The file that says which package comes next: `packages.yaml`.
///
/// @param stack where its name is written, which is the stack that it is for
/// @param kibana where the condition on Kibana is written, such as `^9.6.0`
/// @param version where that of the package is written
public record PackageFile(
    Path file,
    SourceText source,
    WrittenText stack,
    WrittenText kibana,
    WrittenText version,
    PackageBump present) {

  /// @param top folder of a repository
  public static PackageFile of(Path top) throws UnreadableRelease {
    try {
      ReleaseFiles files = ReleaseFiles.in(top);
      Optional<String> path = files.configured().packages();
      Optional<FactSource> file = path.isEmpty() ? Optional.empty() : files.root().file(path.get());
      Optional<WrittenFile> written = path.flatMap(files.beside().files()::yaml);
      if (!files.findings().told().isEmpty()) {
        RepositoryFindings.Told fault = files.findings().told().getFirst();
        throw new UnreadableRelease(fault.source(), fault.diagnostic());
      }
      if (file.isEmpty() || written.isEmpty()) {
        throw new UnreadableRelease("`" + top + "` has no `packages.yaml`");
      }
      return of(file.get().file(), written.get());
    } catch (UnusableFacts unusable) {
      throw new UnreadableRelease(unusable.finding().source(), unusable.finding().diagnostic());
    } catch (IOException unreadable) {
      throw new UnreadableRelease("`" + top + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static PackageFile of(Path file, WrittenFile written) throws UnreadableRelease {
    Optional<WrittenTable> described =
        written.table().flatMap(root -> WrittenRule.table(root, "package"));
    Optional<WrittenTable> registry =
        described.flatMap(table -> WrittenRule.table(table, "registry_data"));
    WrittenText stack = text(written, described, "name");
    WrittenText kibana =
        text(
            written,
            registry.flatMap(table -> WrittenRule.table(table, "conditions")),
            "kibana.version");
    WrittenText version = text(written, registry, "version");
    return new PackageFile(
        file,
        written.source(),
        stack,
        kibana,
        version,
        new PackageBump(
            release(written, stack, Written.stack(stack.value())),
            release(written, kibana, Release.of(kibana.value().replaceFirst("^\\^", ""))),
            release(written, version, Release.of(version.value()))));
  }

  private static WrittenText text(WrittenFile file, Optional<WrittenTable> table, String key)
      throws UnreadableRelease {
    return table
        .flatMap(is -> WrittenRule.text(is, key))
        .orElseThrow(() ->
            new UnreadableRelease(
                "`" + file.source().name() + "` says no `" + key + "` of the package"));
  }

  private static Release release(WrittenFile file, WrittenText text, Optional<Release> release)
      throws UnreadableRelease {
    return release.orElseThrow(() ->
        new UnreadableRelease(
            file.source().name()
                + ":"
                + file.source().lineAt(text.span().start())
                + ": `"
                + text.value()
                + "` is no release, such as `9.6.0`"));
  }

  /// Its text with other versions; all else keeps its bytes.
  public String with(PackageBump next) {
    String text = source.text();
    List<Edit> edits =
        Stream.of(
                new Edit(stack, Stacks.shown(present.stack()), Stacks.shown(next.stack())),
                new Edit(kibana, present.kibana().toString(), next.kibana().toString()),
                new Edit(version, present.version().toString(), next.version().toString()))
            .sorted(Comparator.comparingInt(edit -> -edit.text.span().start()))
            .toList();
    for (Edit edit : edits) {
      int start = edit.text.span().start();
      int end = edit.text.span().end();
      String written = text.substring(start, end).replace(edit.before, edit.after);
      text = text.substring(0, start) + written + text.substring(end);
    }
    return text;
  }

  private record Edit(WrittenText text, String before, String after) {}

  /// Writes another text, all at once.
  public void write(String text) throws IOException {
    FileInPlace.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
