package org.yijianshi.codec;

/** Why a stored text cannot be read, and what to do about it. */
enum WireFault {
  NOT_JSON(
      "不是有效的JSON，存储内容已损坏：请从备份恢复并核对摘要链",
      "is not JSON, so what is stored is damaged: restore it from a backup and verify the chain"),
  WRONG_FORM(
      "此处应为“%s”，存储内容已损坏或被改动：请从备份恢复并核对摘要链",
      "\"%s\" must stand here, so what is stored is damaged or was altered: restore it from a"
          + " backup and verify the chain"),
  WRONG_VALUE(
      "“%s”的值不被允许，存储内容已损坏或被改动：请从备份恢复并核对摘要链",
      "the value of \"%s\" is not allowed, so what is stored is damaged or was altered: restore it"
          + " from a backup and verify the chain"),
  MISSING_FIELD(
      "缺少“%s”，存储内容已损坏或被改动：请从备份恢复并核对摘要链",
      "\"%s\" is missing, so what is stored is damaged or was altered: restore it from a backup and"
          + " verify the chain"),
  REPEATED_FIELD(
      "“%s”出现两次，存储内容已损坏或被改动：请从备份恢复并核对摘要链",
      "\"%s\" stands twice, so what is stored is damaged or was altered: restore it from a backup"
          + " and verify the chain"),
  UNKNOWN_FIELD(
      "未知字段“%s”，可能由更新版本写入：请将本程序升级到写入它的版本",
      "the field \"%s\" is unknown, so a newer release may have written it: upgrade this program to"
          + " that release"),
  UNKNOWN_EVENT(
      "未知事件“%s”，可能由更新版本写入：请将本程序升级到写入它的版本",
      "the event \"%s\" is unknown, so a newer release may have written it: upgrade this program to"
          + " that release"),
  NEWER_VERSION(
      "事件版本“%s”比本程序所知的更新：请将本程序升级到写入它的版本",
      "the event version \"%s\" is newer than this program knows: upgrade this program to the"
          + " release that wrote it"),
  UNKNOWN_WORD(
      "未知的取值“%s”，可能由更新版本写入：请将本程序升级到写入它的版本",
      "the word \"%s\" is unknown, so a newer release may have written it: upgrade this program to"
          + " that release");

  final String zh;
  final String en;

  WireFault(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }
}
