import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import { type Item, parseBoolean } from "../../syntax/value.js";
import type { ConfigModel, Location, Setting } from "./model.js";

/** The location of an assignment's name. */
export function atName(assignment: Assignment): Location {
  return { uri: assignment.uri, range: assignment.name.range };
}

/** The location of an assignment's value; of the whole assignment if the value is empty. */
export function atValue(assignment: Assignment): Location {
  const range = assignment.value.text === "" ? assignment.range : assignment.value.range;
  return { uri: assignment.uri, range };
}

/** The location of an item of a value. */
export function atItem(assignment: Assignment, item: Item): Location {
  return { uri: assignment.uri, range: assignment.value.rangeOf(item.start, item.end) };
}

/** The settings of the given parameters in main.cf and master.cf, except those that contain a placeholder. */
export function* settingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const name of names) {
    for (const setting of model.settingsNamed(name)) {
      if (!setting.assignment.valueText.hasPlaceholder) yield setting;
    }
  }
}

/** The settings that are in force, that is, not overridden by a later one of the same name and service. */
export function* effectiveSettingsOf(model: ConfigModel, ...names: readonly string[]): Generator<Setting> {
  for (const setting of settingsOf(model, ...names)) if (isEffective(model, setting)) yield setting;
}

/** True for a setting that is in force and does not contain a placeholder. */
export function isEffective(model: ConfigModel, { assignment, service }: Setting): boolean {
  return !assignment.valueText.hasPlaceholder && model.assignment(assignment.name.text, service) === assignment;
}

/** The items of a list value, each by indexes into the value. */
export function itemsOf(assignment: Assignment): readonly Item[] {
  return assignment.valueText.items;
}

/** True if the value of a parameter is known to be `yes`. */
export function isYes(model: ConfigModel, name: string, service?: Service): boolean {
  return parseBoolean(model.knownValue(name, service) ?? "") === true;
}

/** True if an SMTP server lets clients log in (smtpd_sasl_auth_enable). */
export function offersLogin(model: ConfigModel, service?: Service): boolean {
  return isYes(model, "smtpd_sasl_auth_enable", service);
}

/** True if the SMTP client logs in to servers (smtp_sasl_auth_enable). */
export function clientLogsIn(model: ConfigModel, service?: Service): boolean {
  return isYes(model, "smtp_sasl_auth_enable", service);
}

/** The assignment of the value in force, in main.cf or master.cf; undefined if the default is in force. */
export function decidingAssignment(model: ConfigModel, name: string, service?: Service): Assignment | undefined {
  const binding = model.binding(name, service);
  return binding === undefined || binding.from === "default" ? undefined : binding.assignment;
}

/** The services whose command is a program, such as `smtpd`. */
export function servicesRunning(model: ConfigModel, program: string): Service[] {
  return model.master.services.filter((service) => service.columns.command?.text === program);
}
