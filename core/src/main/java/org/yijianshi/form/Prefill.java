package org.yijianshi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;

/**
 * A form with everything filled in that is known already, so that the applicant fills in only the
 * rest. Shared data that does not fit its field is left out and told, never passed on; a source
 * that gives nothing leaves its fields to the applicant.
 *
 * @param values what is filled in, each with its source
 * @param rest the fields that are left to the applicant, in the form's order
 * @param silent the sources that a field names and that gave nothing for it
 * @param faults what shared data had that does not fit, by field; what to dispute (R12)
 */
@Rule({"R11", "R12"})
public record Prefill(
    FormValues values, List<FormField> rest, Set<String> silent, List<Violation> faults) {
  /** Copies the lists. */
  public Prefill {
    Objects.requireNonNull(values, "values");
    rest = List.copyOf(rest);
    silent = Set.copyOf(silent);
    faults = List.copyOf(faults);
  }

  /**
   * Fills the fields that are asked once.
   *
   * @param form the form
   * @param facts what was answered before: an answer fills the field of its name
   * @param shared what each source of shared data gave, by the name of the source and then by the
   *     code of the field
   */
  public static Prefill of(UnifiedForm form, Facts facts, Map<String, Map<String, String>> shared) {
    Map<FieldKey, FormValue> values = new TreeMap<>();
    List<Violation> faults = new ArrayList<>();
    Set<String> silent =
        form.fields().stream()
            .filter(f -> !f.perSubject() && given(f, shared) == null)
            .map(f -> f.meaning().sharedSource())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    for (FormField field : form.fields()) {
      if (!field.perSubject()) {
        FieldKey place = FieldKey.of(field.code());
        String text = given(field, shared);
        String source = field.meaning().sharedSource();
        if (text != null && source != null) {
          List<Violation> wrong = FieldCheck.check(field.meaning(), text, place.pointer());
          faults.addAll(wrong);
          if (wrong.isEmpty()) {
            values.put(place, new FormValue(text, Provenance.shared(source)));
          }
        }
        String said = answer(facts, field.code());
        if (!values.containsKey(place)
            && said != null
            && FieldCheck.check(field.meaning(), said, place.pointer()).isEmpty()) {
          values.put(place, new FormValue(said, Provenance.answered()));
        }
      }
    }
    return new Prefill(
        FormValues.of(values),
        form.fields().stream().filter(f -> !values.containsKey(FieldKey.of(f.code()))).toList(),
        silent,
        faults);
  }

  private static @Nullable String given(FormField field, Map<String, Map<String, String>> shared) {
    String source = field.meaning().sharedSource();
    String text = source == null ? null : shared.getOrDefault(source, Map.of()).get(field.code());
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String answer(Facts facts, String code) {
    return facts
        .get(code)
        .map(
            v -> {
              if (v instanceof FactValue.Numeric n) {
                return n.plain();
              }
              return v instanceof FactValue.Bool b
                  ? Boolean.toString(b.value())
                  : ((FactValue.Text) v).value();
            })
        .filter(s -> !s.isBlank())
        .orElse(null);
  }

  /** The values, and what the applicant filled in beside or in place of them. */
  public FormValues completed(FormValues filled) {
    return values.withAll(filled);
  }
}
