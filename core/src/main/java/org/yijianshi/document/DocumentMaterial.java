package org.yijianshi.document;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;

/**
 * A material as a document lists it.
 *
 * @param name its name
 * @param form in which form it came
 * @param copies how many on paper; 0 for what is electronic
 */
public record DocumentMaterial(String name, Form form, int copies) {

  /** In which form a material came. */
  public enum Form implements Labelled {
    /** 纸质原件，收取: kept with the file. */
    ORIGINAL_KEPT("纸质原件，收取", "original kept"),
    /** 核验原件后当场退还，留存电子件: handed straight back. */
    ORIGINAL_INSPECTED("核验原件后当场退还，留存电子件", "original inspected and handed back"),
    /** 旧证原件，收回: surrendered. */
    SURRENDERED("旧证原件，收回", "old certificate surrendered"),
    /** 电子材料: a file. */
    ELECTRONIC("电子材料", "electronic"),
    /** 免于提交: fetched by the window. */
    EXEMPT("免于提交，由窗口通过数据共享或电子证照取得", "exempt: fetched by the window"),
    /** 由本件其他事项产生: to come with a result of the case. */
    PRODUCED("由本件其他事项产生", "made by another item of the case"),
    /** 容缺待补: to follow, signed for. */
    FOLLOWING("容缺待补，已签署承诺书", "to follow, signed for"),
    /** 告知承诺: a signed commitment stands in. */
    COMMITTED("以告知承诺替代", "a signed commitment stands in"),
    /** 自愿提供复制件，待核验: a copy, until shared data is to be had again. */
    COPY("自愿提供复制件，待核验", "voluntary copy, to be verified"),
    /** 承诺代替，待核验: a commitment, until shared data is to be had again. */
    PLEDGED("承诺代替，待核验", "commitment, to be verified");

    private final Label label;

    Form(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }

    static Form of(Material material) {
      if (material.supply() instanceof Supply.Produced) {
        return PRODUCED;
      }
      if (material.supply() instanceof Supply.Provided provided && provided.paper()) {
        return material.handling() == MaterialHandling.RETAINED
            ? ORIGINAL_KEPT
            : material.surrenderedPaper() ? SURRENDERED : ORIGINAL_INSPECTED;
      }
      return notOnPaper(material.supply());
    }

    private static Form notOnPaper(Supply supply) {
      if (supply instanceof Supply.ToFollow) {
        return FOLLOWING;
      }
      if (supply instanceof Supply.Committed) {
        return COMMITTED;
      }
      if (supply instanceof Supply.Fallback fallback) {
        return fallback.copy() == null ? PLEDGED : COPY;
      }
      return supply instanceof Supply.Provided ? ELECTRONIC : EXEMPT;
    }

    boolean onPaper() {
      return this == ORIGINAL_KEPT || this == ORIGINAL_INSPECTED || this == SURRENDERED;
    }
  }

  /** Refuses a material without a name or form. */
  public DocumentMaterial {
    if (name.isBlank()) {
      throw new IllegalArgumentException("材料清单缺少：材料名称");
    }
    Objects.requireNonNull(form, "form");
    if (copies < 0) {
      throw new IllegalArgumentException("Copies must not be negative: " + copies);
    }
  }

  String line() {
    return name + "（" + form.label().zh() + (copies > 0 ? "，" + copies + "份" : "") + "）";
  }

  /** As it goes back. */
  String originalLine() {
    return name + "（原件" + (copies > 0 ? copies + "份" : "") + "）";
  }
}
