package org.yijianshi.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.Provenance;

/**
 * A filled field as it is written: its place, its value and where that comes from.
 *
 * @param field the field's code
 * @param subject the subject's reference, or null
 * @param value the value
 * @param from which way it came; null when the applicant filled it in, as nearly always
 * @param source the name of the shared data, or null
 */
record WireForm(
    String field,
    @Nullable String subject,
    String value,
    Provenance.@Nullable Kind from,
    @Nullable String source) {

  static List<WireForm> entries(FormValues form) {
    return form.asMap().entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static WireForm of(FieldKey key, FormValue value) {
    Provenance provenance = value.provenance();
    return new WireForm(
        key.code(),
        key.subject(),
        value.text(),
        provenance.kind() == Provenance.Kind.FILLED ? null : provenance.kind(),
        provenance.source());
  }

  static FormValues values(List<WireForm> entries) {
    Map<FieldKey, FormValue> all = new LinkedHashMap<>();
    for (WireForm entry : entries) {
      Provenance provenance =
          new Provenance(entry.from == null ? Provenance.Kind.FILLED : entry.from, entry.source);
      if (all.put(new FieldKey(entry.field, entry.subject), new FormValue(entry.value, provenance))
          != null) {
        throw new IllegalArgumentException("A field stands twice");
      }
    }
    return FormValues.of(all);
  }
}
