package org.yijianshi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yijianshi.catalog.Catalog;

/**
 * Catalogs as JSON, in the fixed format that tools may read (DESIGN, "The catalog as data").
 * Reading reports every fault at once, each with its JSON pointer; whether a catalog that can be
 * read also makes sense is {@link org.yijianshi.catalog.CatalogLinter}'s question. Writing is
 * stable: the same catalog gives the same bytes, and reading them gives the same catalog.
 */
public final class CatalogCodec {
  private static final String BUILT_IN = "/org/yijianshi/catalog/sanmenxia-2023.json";

  private CatalogCodec() {}

  /** 三门峡市“一件事一次办”事项清单（第一批）, both lists, exactly as in 三政办〔2023〕32号. */
  public static Catalog builtIn() {
    try (InputStream in = CatalogCodec.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("The built-in catalog is missing from the module");
      }
      return read(in).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a catalog from UTF-8 to its end, without closing the stream. */
  public static Loaded<Catalog> read(InputStream in) throws IOException {
    return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Reads a catalog. */
  public static Loaded<Catalog> read(String json) {
    return CatalogJson.read(json, node -> new CatalogReader().catalog(node));
  }

  /** Writes a catalog, readable by people, ending with a line break. */
  public static String write(Catalog catalog) {
    return CatalogLayout.print(CatalogWriter.catalog(catalog));
  }
}
