import { type Message, mapMessage } from "../../facts/message.js";
import { formatVersion } from "../../facts/version.js";
import type { Compatibility, OldSetting, SettingPlace, Upgrade } from "./upgrade.js";

/** Formats a location, such as `main.cf:12`. */
export type WritePlace = (place: SettingPlace) => string;

/** The result of an upgrade check as lines of text. */
export function upgradeReport(upgrade: Upgrade, writePlace: WritePlace): Message[] {
  const { from, to, changedDefaults, gone, deprecated, redundant, compatibility } = upgrade;
  const versions = { from: formatVersion(from), to: formatVersion(to) };
  const old = (setting: OldSetting): Message => ({
    en: `  ${writePlace(setting)}: ${setting.name}${setting.replacedBy ? ` (now ${setting.replacedBy})` : ""}`,
    ja: `  ${writePlace(setting)}: ${setting.name}${setting.replacedBy ? `（現在は ${setting.replacedBy}）` : ""}`,
  });
  return [
    {
      en: `From Postfix ${versions.from} to ${versions.to}:`,
      ja: `Postfix ${versions.from} から ${versions.to} へ:`,
    },
    ...section(
      { en: "Defaults in force that change", ja: "変わる既定値（設定していないもの）" },
      changedDefaults.map(({ name, before, after }) => both(`  ${name}: ${shown(before)} -> ${shown(after)}`)),
    ),
    ...section(
      { en: `Settings that ${versions.to} does not know`, ja: `${versions.to} では使えない設定` },
      gone.map(old),
    ),
    ...section({ en: "Deprecated settings", ja: "非推奨の設定" }, deprecated.map(old)),
    ...section(
      { en: "Settings that now equal the default", ja: "既定値と同じになる設定" },
      redundant.map((setting) => both(`  ${writePlace(setting)}: ${setting.name} = ${setting.value}`)),
    ),
    ...compatibilityLines(compatibility),
  ];
}

function section(title: Message, lines: readonly Message[]): Message[] {
  const none: Message = { en: "  none", ja: "  なし" };
  return [both(""), mapMessage(title, (text) => `${text}:`), ...(lines.length === 0 ? [none] : lines)];
}

function compatibilityLines({ set, newest, problem, held }: Compatibility): Message[] {
  const level = set ?? "0";
  const lines: Message[] = [
    both(""),
    {
      en: `compatibility_level = ${level}${set === undefined ? " (default)" : ""}`,
      ja: `compatibility_level = ${level}${set === undefined ? "（既定値）" : ""}`,
    },
  ];
  if (problem === "unreadable") {
    lines.push({ en: "  This is no level; Postfix stops.", ja: "  レベルとして読めないため、Postfix は停止します。" });
  }
  if (problem === "too-new") {
    lines.push({
      en: "  Postfix before 3.6 takes whole numbers only, and stops at this one.",
      ja: "  3.6 より前の Postfix は整数しか受け付けず、この値では停止します。",
    });
  }
  if (held.length > 0) {
    lines.push({
      en: `  These defaults stay as in old versions; with ${newest} they change:`,
      ja: `  次の既定値は古いバージョンのままです。${newest} にすると変わります:`,
    });
    lines.push(...held.map(({ name, now, atNewest }) => both(`    ${name}: ${shown(now)} -> ${shown(atNewest)}`)));
  } else if (problem !== "unreadable") {
    lines.push({
      en: "  No default depends on it here.",
      ja: "  この設定では、これに左右される既定値はありません。",
    });
  }
  return lines;
}

function both(text: string): Message {
  return { en: text, ja: text };
}

function shown(value: string): string {
  return value === "" ? '""' : value;
}
