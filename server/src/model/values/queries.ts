import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import { type Item, parseBoolean } from "../../syntax/value.js";
import type { ConfigModel, Location, Setting } from "./model.js";

/** Where the name of an assignment stands. */
export function atName(assignment: Assignment): Location {
  return { uri: assignment.uri, range: assignment.name.range };
}

/** Where the value stands; where it is empty, the whole assignment. */
export function atValue(assignment: Assignment): Location {
  const range = assignment.value.text === "" ? assignment.range : assignment.value.range;
  return { uri: assignment.uri, range };
}

/** Where an item of a value stands. */
export function atItem(assignment: Assignment, item: Item): Location {
  return { uri: assignment.uri, range: assignment.value.rangeOf(item.start, item.end) };
}

/** The settings of a parameter in main.cf and after `-o`, except those that something else will fill in. */
export function* settingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const name of names) {
    for (const setting of model.settingsNamed(name)) {
      if (!setting.assignment.valueText.hasPlaceholder) yield setting;
    }
  }
}

/** The settings that count: not those that a later one of the same name and service replaces. */
export function* effectiveSettingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const setting of settingsOf(model, ...names)) if (isEffective(model, setting)) yield setting;
}

/** True for a setting that counts; one that something else will fill in does not. */
export function isEffective(model: ConfigModel, { assignment, service }: Setting): boolean {
  return !assignment.valueText.hasPlaceholder && model.assignment(assignment.name.text, service) === assignment;
}

/** The items of a list value, each by indexes into the value. */
export function itemsOf(assignment: Assignment): readonly Item[] {
  return assignment.valueText.items;
}

/** True where a parameter is known to be `yes`. */
export function isYes(model: ConfigModel, name: string, service?: Service): boolean {
  return parseBoolean(model.knownValue(name, service) ?? "") === true;
}

/** True where clients can log in at an SMTP server. */
export function offersLogin(model: ConfigModel, service?: Service): boolean {
  return isYes(model, "smtpd_sasl_auth_enable", service);
}

/** True where the SMTP client logs in to servers (smtp_sasl_auth_enable). */
export function clientLogsIn(model: ConfigModel, service?: Service): boolean {
  return isYes(model, "smtp_sasl_auth_enable", service);
}

/** The setting that decides a parameter, in main.cf or after `-o`; undefined where the default holds. */
export function decidingAssignment(model: ConfigModel, name: string, service?: Service): Assignment | undefined {
  const binding = model.binding(name, service);
  return binding === undefined || binding.from === "default" ? undefined : binding.assignment;
}

/** The services that run a program, such as `smtpd`. */
export function servicesRunning(model: ConfigModel, program: string): Service[] {
  return model.master.services.filter((service) => service.columns.command?.text === program);
}
