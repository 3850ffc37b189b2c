import { shapeOf } from "../../facts/index.js";
import { type Parameter, parameters } from "../../facts/parameter.js";

export { formatNetwork, type Network, networkAddress, parseAddress, parseNetwork } from "../../syntax/network.js";

let lists: readonly string[] | undefined;

/** The parameters that list networks, such as mynetworks (src/global/namadr_list.c). */
export function networkLists(): readonly string[] {
  lists ??= [...parameters.values()].filter(isNetworkList).map(({ name }) => name);
  return lists;
}

function isNetworkList(parameter: Parameter): boolean {
  const shape = shapeOf(parameter);
  return shape.kind === "list" && shape.of.kind === "word" && shape.of.of === "network";
}
