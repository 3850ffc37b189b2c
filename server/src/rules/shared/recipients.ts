import type { ConfigModel } from "../../model/values/model.js";

/** True where a restriction asks the destination whether a recipient exists (ADDRESS_VERIFICATION_README). */
export function verifiesRecipients(model: ConfigModel): boolean {
  return model.settings.some(({ assignment }) => assignment.value.text.includes("reject_unverified_recipient"));
}
