package org.yijianshi.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** Where the module under test stands on disk. */
public final class House {
  private House() {}

  /** The module's directory: Surefire says so, an IDE's working directory is it. */
  public static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /** The directory of the whole house. */
  public static Path top() {
    return module().getParent();
  }

  /** The sources of the module's own code. */
  public static Path sources() {
    return module().resolve("src/main/java");
  }

  /** The module's compiled code. */
  public static JavaClasses code() {
    return new ClassFileImporter().importPath(module().resolve("target/classes"));
  }

  /** The module's compiled tests, without those that break the rules on purpose. */
  public static JavaClasses tests() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/architecture/planted/"))
        .importPath(module().resolve("target/test-classes"));
  }

  /** What is planted below that package. */
  static JavaClasses planted(String packageName) {
    return new ClassFileImporter()
        .importPath(module().resolve("target/test-classes").resolve(packageName.replace('.', '/')));
  }
}
