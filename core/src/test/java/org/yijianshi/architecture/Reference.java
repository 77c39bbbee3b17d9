package org.yijianshi.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Setting;
import org.yijianshi.procedure.Knobs;
import org.yijianshi.procedure.Permissions;

/**
 * Everything that the procedure knows by name, as one page: commands and who may give them, events,
 * refusals, duties, knobs and messages. Names, roles and words come from the code itself; only what
 * a comment says is read from the sources.
 */
final class Reference {
  static final String COMMAND = "mvn -q -pl core test -Dtest=ReferenceTest -Dreference.write=true";

  private static final String HEADING =
      """
      # The procedure by name 办事规程速查

      Generated from the code; do not edit. To bring it up to date: `%s`.
      What each chapter does is told in [the guide](guide/procedure.md), what each rule means in [traceability](traceability.md).
      由代码生成，请勿手工修改。各章说明见[规程指南](guide/procedure.zh-CN.md)，规则含义见[规则对照](traceability.md)。

      [Commands 操作](#commands-操作) · [Events 事件](#events-事件) · [Refusals 不予办理的情形](#refusals-不予办理的情形) ·
      [Duties 待办](#duties-待办) · [Knobs 策略项](#knobs-策略项) · [Messages 通知](#messages-通知)
      """;

  private final Path sources;
  private final Chapters house;
  private final StringBuilder page = new StringBuilder();

  Reference(Path sources) {
    this.sources = sources;
    this.house = new Chapters(sources);
  }

  /** The page. */
  String markdown() throws IOException {
    page.append(HEADING.formatted(COMMAND));
    commands();
    events();
    refusals();
    duties();
    knobs();
    messages();
    return page.toString();
  }

  private void commands() {
    heading("Commands 操作");
    say(
        "Whose roles are listed must also stand in the right relation to the case (its applicant,"
            + " its window, the item's department): `procedure.Permissions`. 除角色外，还须与该办件有相应关系。");
    for (Class<?> chapter : Chapters.below(CaseCommand.class)) {
      chapter(chapter);
      table("Command 操作", "Content 内容", "Who may give it 谁可以办理", "What it does 说明");
      for (Class<? extends CaseCommand> command : house.records(chapter, CaseCommand.class)) {
        Set<Role> roles = Permissions.roles(command);
        row(
            code(command.getSimpleName()),
            components(command),
            roles.stream().sorted().map(r -> r.label().zh()).collect(Collectors.joining("、")),
            house.said(command));
      }
    }
  }

  private void events() {
    heading("Events 事件");
    for (Class<?> chapter : Chapters.below(CaseEvent.class)) {
      chapter(chapter);
      table("Event 事件", "Content 内容", "What happened 说明");
      for (Class<? extends CaseEvent> event : house.records(chapter, CaseEvent.class)) {
        row(code(event.getSimpleName()), components(event), house.said(event));
      }
    }
  }

  private void refusals() throws IOException {
    heading("Refusals 不予办理的情形");
    say(
        "By code, with every rule under which it is given; `…` stands for what the case fills in."
            + " 按代码列出；“…”为按具体办件填写的内容。");
    table("Code 代码", "Rules 规则", "Text 提示");
    RefusalTexts.of(sources)
        .forEach(
            (name, texts) ->
                row(
                    code(name),
                    texts.rules().stream().map(Reference::code).collect(Collectors.joining(" ")),
                    String.join("<br>", texts.zh())));
  }

  private void duties() {
    heading("Duties 待办");
    say(
        "*Procedural* ones keep a case from closing, *aftercare* does not. The last but one column"
            + " says what stops the clock. 程序性待办未办结的不得结案，后续待办不影响结案。");
    table("No.", "Duty 待办", "Meaning 含义", "Owed by 责任方", "Class 类别", "Stopped by 中止于", "Rules 规则");
    for (ObligationKind kind : ObligationKind.values()) {
      row(
          String.valueOf(kind.number()),
          code(kind.name()),
          kind.label().zh() + "<br>" + kind.label().en(),
          kind.owner().label().zh(),
          kind.procedural() ? "procedural 程序" : "aftercare 后续",
          stops(kind),
          kind.rules().stream().map(r -> code(r.toString())).collect(Collectors.joining(" ")));
    }
  }

  private static String stops(ObligationKind kind) {
    return switch (kind.suspendedBy()) {
      case NEVER -> "never 不中止";
      case PROMISED -> "every announced step 各特别环节";
      case STATUTORY -> "steps by law only 仅法定环节";
    };
  }

  private void knobs() {
    heading("Knobs 策略项");
    List<Setting<?>> all = Policy.defaults().knobs();
    say(
        "%d knobs, %d of which have an effect; setting another one away from its default is refused."
                .formatted(all.size(), Knobs.read().size())
            + " 共%d项，其中%d项生效；改动其他项的，不予接受。".formatted(all.size(), Knobs.read().size()));
    table("Knob 策略项", "About 内容", "Default 默认", "Choices 可选", "Effect 生效", "Basis 依据");
    all.forEach(setting -> knob(setting.knob()));
  }

  private <T> void knob(Knob<T> knob) {
    row(
        code(knob.name()),
        knob.label().zh() + "<br>" + knob.label().en(),
        knob.textual() ? code(knob.text(knob.defaultValue())) : "see `OfficeHours.standard()`",
        choices(knob),
        Knobs.read().contains(knob) ? "yes 是" : "no 否",
        knob.basis());
  }

  private static <T> String choices(Knob<T> knob) {
    if (knob.defaultValue() instanceof Integer) {
      String unit = knob.unit() == null ? "" : " " + knob.unit().label().zh();
      return knob.min() + "–" + knob.max() + unit;
    }
    return knob.choices().stream()
        .map(c -> code(knob.text(c)) + " " + knob.inWords(c).zh())
        .collect(Collectors.joining("<br>"));
  }

  private void messages() {
    heading("Messages 通知");
    Map<String, String> docs = house.docs("message/MessageKind.java");
    table("Kind 种类", "Name 名称", "To whom 说明");
    for (MessageKind kind : MessageKind.values()) {
      row(
          code(kind.name()),
          kind.label().zh() + "<br>" + kind.label().en(),
          docs.getOrDefault("MessageKind." + kind.name(), ""));
    }
  }

  private static String components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> code(component.getName()))
        .collect(Collectors.joining(", "));
  }

  private void chapter(Class<?> chapter) {
    if (page.lastIndexOf("\n\n") < page.length() - 2) {
      page.append("\n");
    }
    page.append("### ").append(chapter.getSimpleName()).append("\n\n");
    say(house.said(chapter));
  }

  private void heading(String text) {
    page.append("\n## ").append(text).append("\n\n");
  }

  private void say(String text) {
    page.append(text).append("\n\n");
  }

  private void table(String... heads) {
    row(heads);
    row(Stream.of(heads).map(head -> "---").toArray(String[]::new));
  }

  private void row(String... cells) {
    page.append(
        Stream.of(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
