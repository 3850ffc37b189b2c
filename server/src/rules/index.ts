import * as databaseFiles from "./database-files/index.js";
import * as delivery from "./delivery/index.js";
import * as hosts from "./hosts/index.js";
import * as networks from "./networks/index.js";
import * as parameters from "./parameters/index.js";
import * as relay from "./relay/index.js";
import * as restrictions from "./restrictions/index.js";
import type { Rule } from "./rule.js";
import * as sasl from "./sasl/index.js";
import * as services from "./services/index.js";
import * as syntax from "./syntax/index.js";
import * as tables from "./tables/index.js";
import * as tls from "./tls/index.js";

const topics: readonly Readonly<Record<string, Rule>>[] = [
  databaseFiles,
  delivery,
  hosts,
  networks,
  parameters,
  relay,
  restrictions,
  sasl,
  services,
  syntax,
  tables,
  tls,
];

/** All rules, sorted by id. */
export const rules: readonly Rule[] = topics
  .flatMap((topic) => Object.values(topic))
  .sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
