import { shapeOf } from "../../facts/index.js";
import { type Parameter, parameters } from "../../facts/parameter.js";
import type { ConfigModel } from "../../model/values/model.js";
import { itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Item } from "../../syntax/value.js";
import { soundSettingsOf } from "./sound-settings.js";

let lists: readonly string[] | undefined;

/** The parameters that list networks, such as mynetworks (src/global/namadr_list.c). */
function networkLists(): readonly string[] {
  lists ??= [...parameters.values()].filter(isNetworkList).map(({ name }) => name);
  return lists;
}

/** Each item of the network lists whose value can be read. */
export function* listedNetworks(model: ConfigModel): Generator<{ assignment: Assignment; item: Item }> {
  for (const { assignment } of soundSettingsOf(model, ...networkLists())) {
    for (const item of itemsOf(assignment)) yield { assignment, item };
  }
}

function isNetworkList(parameter: Parameter): boolean {
  const shape = shapeOf(parameter);
  return shape.kind === "list" && shape.of.kind === "word" && shape.of.of === "network";
}
