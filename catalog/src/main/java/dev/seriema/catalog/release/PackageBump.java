package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import java.util.Optional;

/// Which version of the stack and of the package comes next.
///
/// @param stack that the package is for, such as `9.6`
/// @param kibana the oldest version of Kibana that takes it, such as `9.6.0`
/// @param version of the package, such as `9.6.0-beta.1`
public record PackageBump(Release stack, Release kibana, Release version) {
  private static final String BETA = "beta";

  /// Which part of a version is raised.
  public enum Part {
    MAJOR,
    MINOR,
    PATCH
  }

  /// The next one: of another stack its first preview; of the same stack a package, or a preview.
  ///
  /// @param isPreview whether a patch is one
  public PackageBump next(Part part, boolean isPreview) {
    return switch (part) {
      case MAJOR ->
          new PackageBump(
              new Release(stack.major() + 1, 0, 0, ""),
              new Release(kibana.major() + 1, 0, 0, ""),
              new Release(version.major() + 1, 0, 0, BETA + ".1"));
      case MINOR ->
          new PackageBump(
              new Release(stack.major(), stack.minor() + 1, 0, ""),
              new Release(kibana.major(), kibana.minor() + 1, 0, ""),
              new Release(version.major(), version.minor() + 1, 0, BETA + ".1"));
      case PATCH -> new PackageBump(stack, kibana, isPreview ? preview() : patch());
    };
  }

  private Release patch() {
    return new Release(version.major(), version.minor(), version.patch() + 1, "");
  }

  private Release preview() {
    int dot = version.preview().lastIndexOf('.');
    Optional<Integer> last =
        dot < 0 ? Optional.empty() : number(version.preview().substring(dot + 1));
    return last.map(number ->
            new Release(
                version.major(),
                version.minor(),
                version.patch(),
                version.preview().substring(0, dot + 1) + (number + 1)))
        .orElseGet(
            () -> new Release(version.major(), version.minor(), version.patch() + 1, BETA + ".1"));
  }

  private static Optional<Integer> number(String digits) {
    return !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit)
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }
}
