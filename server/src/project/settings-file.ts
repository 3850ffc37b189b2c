import { parseSettings, type ReadSettings, type SettingsProblem, settingsFileName } from "../check/settings.js";

/** A settings file and what it contains. */
export interface SettingsFile extends ReadSettings<SettingsProblem> {
  readonly uri: string;
  readonly text: string;
}

/** The settings file that applies to a file: in its folder, else in the nearest folder above that has one. */
export async function nearestSettings(
  uri: string,
  read: (uri: string) => Promise<string | undefined>,
): Promise<SettingsFile | undefined> {
  // The slashes of `file:///` do not end a folder, and on Windows nothing is above the drive, as in `file:///c%3A/`.
  const root = /^[\w+.-]+:\/\/[^/]*\/(?:[a-z](?::|%3a)\/)?/i.exec(uri)?.[0].length ?? 1;
  for (
    let end = uri.lastIndexOf("/");
    end + 1 >= root && end >= 0;
    end = end === 0 ? -1 : uri.lastIndexOf("/", end - 1)
  ) {
    const file = uri.slice(0, end + 1) + settingsFileName;
    const text = await read(file);
    if (text !== undefined) return { uri: file, text, ...parseSettings(text) };
  }
  return undefined;
}
