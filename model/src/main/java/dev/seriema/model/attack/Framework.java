package dev.seriema.model.attack;

import java.util.Optional;

/// A framework of tactics and techniques.
public enum Framework {
  ATTACK("MITRE ATT&CK", "https://attack.mitre.org/", ""),
  ATLAS("MITRE ATLAS", "https://atlas.mitre.org/", "AML.");

  private final String title;
  private final String site;
  private final String beginning;

  /// @param beginning of all ids
  Framework(String title, String site, String beginning) {
    this.title = title;
    this.site = site;
    this.beginning = beginning;
  }

  /// The framework that a rule calls so.
  public static Optional<Framework> titled(String title) {
    for (Framework framework : values()) {
      if (framework.title.equals(title)) {
        return Optional.of(framework);
      }
    }
    return Optional.empty();
  }

  /// What a rule calls it, such as `MITRE ATT&CK`.
  public String title() {
    return title;
  }

  /// Whether an id has the form of this framework, such as `T1059.004` or `AML.TA0002`. It need not
  /// be given to anything.
  public boolean hasForm(ItemKind kind, String id) {
    if (!id.startsWith(beginning)) {
      return false;
    }
    String own = id.substring(beginning.length());
    int dot = own.indexOf('.');
    return switch (kind) {
      case TACTIC -> own.startsWith("TA") && isNumber(own, 2, own.length());
      case TECHNIQUE -> own.startsWith("T") && isNumber(own, 1, own.length());
      case SUB_TECHNIQUE ->
          dot > 0
              && own.startsWith("T")
              && isNumber(own, 1, dot)
              && isNumber(own, dot + 1, own.length());
    };
  }

  /// The page of an id, such as `https://attack.mitre.org/techniques/T1059/004/`.
  ///
  /// @param id with the form of its kind
  public String page(ItemKind kind, String id) {
    return site + folder(kind) + path(id) + '/';
  }

  /// The id whose page an address is; its last `/` may be missing.
  public Optional<String> idOfPage(ItemKind kind, String address) {
    String folder = folder(kind);
    if (!address.startsWith(site) || !address.startsWith(folder, site.length())) {
      return Optional.empty();
    }
    int start = site.length() + folder.length();
    int end = address.endsWith("/") ? address.length() - 1 : address.length();
    String path = address.substring(start, Math.max(end, start));
    String id = this == ATTACK ? path.replace('/', '.') : path;
    return hasForm(kind, id) && path(id).equals(path) ? Optional.of(id) : Optional.empty();
  }

  private String path(String id) {
    return this == ATTACK ? id.replace('.', '/') : id;
  }

  private static String folder(ItemKind kind) {
    return kind == ItemKind.TACTIC ? "tactics/" : "techniques/";
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
