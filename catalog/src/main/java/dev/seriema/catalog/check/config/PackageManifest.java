package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file that says what is packaged names the package, and, where one is released, what the
/// registry asks of its manifest.
final class PackageManifest implements RepositoryCheck {
  private static final ValueForm VERSION =
      ValueForm.text("a version such as `9.6.0` or `9.6.0-beta.1`", PackageManifest::isVersion);

  /// What the manifest has to say, key by key on the way down.
  private static final Map<List<String>, ValueForm> MANIFEST =
      Map.of(
          List.of("name"), ValueForm.FILLED_TEXT,
          List.of("title"), ValueForm.FILLED_TEXT,
          List.of("description"), ValueForm.FILLED_TEXT,
          List.of("format_version"), VERSION,
          List.of("version"), VERSION,
          List.of("type"), ValueForm.FILLED_TEXT,
          List.of("owner", "github"), ValueForm.FILLED_TEXT,
          List.of("conditions", "kibana.version"), ValueForm.FILLED_TEXT,
          List.of("conditions", "elastic", "subscription"), ValueForm.FILLED_TEXT,
          List.of("source", "license"), ValueForm.FILLED_TEXT);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    repository
        .configured()
        .packages()
        .flatMap(repository.files()::yaml)
        .ifPresent(file -> check(file, findings));
  }

  private static void check(WrittenFile file, RepositoryFindings findings) {
    Optional<WrittenTable> named =
        file.table().flatMap(table -> WrittenRule.table(table, "package"));
    if (named.isEmpty()) {
      tell(file, new SourceSpan(0, 0), "the file has no table `package`", findings);
      return;
    }
    if (WrittenRule.text(named.get(), "name").isEmpty()) {
      tell(
          file,
          file.keySpan("package"),
          "`name` of `package` is no text such as `'9.6'`",
          findings);
    }
    Optional<WrittenTable> manifest = WrittenRule.table(named.get(), "registry_data");
    if (manifest.isPresent()) {
      MANIFEST.entrySet().stream()
          .sorted(
              Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
          .forEach(due -> check(file, manifest.get(), due.getKey(), due.getValue(), findings));
    } else if (isReleased(named.get())) {
      tell(
          file,
          file.keySpan("package"),
          "`registry_data` of `package` is missing, and the package is released",
          findings);
    }
  }

  private static void check(
      WrittenFile file,
      WrittenTable manifest,
      List<String> way,
      ValueForm form,
      RepositoryFindings findings) {
    Optional<WrittenTable> table = Optional.of(manifest);
    for (String key : way.subList(0, way.size() - 1)) {
      table = table.flatMap(above -> WrittenRule.table(above, key));
    }
    Optional<WrittenTable.Member> member = table.flatMap(above -> above.member(way.getLast()));
    String name = "`" + String.join(".", way) + "` of `registry_data`";
    if (member.isEmpty()) {
      tell(file, manifest.span(), name + " is missing", findings);
    } else if (!form.fits().test(member.get().value())) {
      tell(
          file,
          member.get().value().span(),
          name + " " + form.fault(member.get().value()),
          findings);
    }
  }

  private static void tell(
      WrittenFile file, SourceSpan span, String message, RepositoryFindings findings) {
    findings.add(ConfigFault.PACKAGE, file.source(), span, message);
  }

  private static boolean isReleased(WrittenTable named) {
    return named
        .member("release")
        .filter(member -> member.value() instanceof WrittenTruth truth && truth.value())
        .isPresent();
  }

  /// Three numbers, and perhaps a preview behind a hyphen.
  private static boolean isVersion(String text) {
    String numbers = text.replaceFirst("[-+].*", "");
    return numbers.split("\\.", -1).length == 3
        && numbers.chars().allMatch(sign -> sign == '.' || (sign >= '0' && sign <= '9'))
        && !numbers.startsWith(".")
        && !numbers.endsWith(".")
        && !numbers.contains("..")
        && !text.endsWith("-");
  }
}
