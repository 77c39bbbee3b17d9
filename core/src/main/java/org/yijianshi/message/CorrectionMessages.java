package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.code.InstanceId;

/** What the events of 二 收件, 补正 make known. */
final class CorrectionMessages {
  private CorrectionMessages() {}

  static void tell(CorrectionEvent event, Messages out) {
    if (event instanceof CorrectionEvent.NoticeIssued issued) {
      notice(issued.notice(), out);
    }
  }

  /** Everything at once, and by when: to each applicant. */
  @Rule({"R25", "R27", "R32"})
  private static void notice(CorrectionNotice notice, Messages out) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("number", notice.number());
    content.put("stage", notice.stage().name());
    content.put("due", notice.due().toString());
    content.put("items", items(notice.instances()));
    int no = 1;
    for (Defect defect : notice.defects()) {
      String key = "defect." + no;
      content.put(key + ".items", items(defect.instances()));
      if (defect.material() != null) {
        content.put(key + ".material", defect.material().value());
      }
      content.put(key + ".wrong", defect.wrong());
      content.put(key + ".right", defect.right());
      if (defect.basis() != null) {
        content.put(key + ".basis", defect.basis());
      }
      no++;
    }
    out.toApplicants(MessageKind.CORRECTION_NOTICE, null, content.buildOrThrow());
  }

  private static String items(List<InstanceId> instances) {
    return String.join(",", instances.stream().map(InstanceId::toString).toList());
  }
}
