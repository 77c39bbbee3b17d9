package org.yijianshi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.yijianshi.catalog.CatalogOverlay;

/**
 * Overlays as JSON: a title page {@code overlay} and the sections of {@link CatalogOverlay}, all
 * optional. Reading reports every fault of form at once; what stands against the catalog below is
 * found by {@link CatalogOverlay#applyTo}.
 */
public final class OverlayCodec {
  private OverlayCodec() {}

  /** Reads an overlay from UTF-8 to its end, without closing the stream. */
  public static Loaded<CatalogOverlay> read(InputStream in) throws IOException {
    return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Reads an overlay. */
  public static Loaded<CatalogOverlay> read(String json) {
    return CatalogJson.read(json, node -> new OverlayReader().overlay(node));
  }

  /** Writes an overlay, readable by people, ending with a line break. */
  public static String write(CatalogOverlay overlay) {
    return CatalogLayout.print(OverlayWriter.overlay(overlay));
  }
}
