import type { Connection } from "vscode-languageserver";
import type { Language } from "../facts/message.js";
import { askableTables, askableTablesAt, keyAt, testLookup } from "../features/test-lookup.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Converter } from "./convert.js";
import {
  type LookupParams,
  type LookupResult,
  type LookupTables,
  type LookupTablesParams,
  lookupRequest,
  lookupTablesRequest,
} from "./protocol.js";
import { inTurns } from "./time-slice.js";

/** What the test of a lookup needs to know of the server. */
export interface LookupsContext {
  language(): Language;
  model(uri: string): Promise<ConfigModel | undefined>;
  converter(model: ConfigModel): Converter;
}

/** Answers the requests of "Postfix: Test a lookup". */
export function listenToLookups(connection: Connection, context: LookupsContext): void {
  connection.onRequest(lookupTablesRequest, (params) => tables(context, params));
  connection.onRequest(lookupRequest, (params) => look(context, params));
}

async function tables(context: LookupsContext, { uri, position }: LookupTablesParams): Promise<LookupTables> {
  const model = await context.model(uri);
  if (model === undefined) return { tables: [], here: [] };
  const at = position && { uri, offset: context.converter(model).offset(uri, position) };
  const key = at && keyAt(model, at);
  return {
    tables: askableTables(model),
    here: at === undefined ? [] : askableTablesAt(model, at),
    ...(key !== undefined && { key }),
  };
}

async function look(context: LookupsContext, { uri, key, ...table }: LookupParams): Promise<LookupResult | null> {
  const model = await context.model(uri);
  if (model === undefined) return null;
  const convert = context.converter(model);
  const tested = await inTurns(testLookup(model, table, key));
  if (tested === undefined) return null;
  const { outcome, text, steps } = tested;
  return {
    outcome,
    text: text[context.language()],
    steps: steps.map(({ at, ...step }) => ({ ...step, ...(at && { location: convert.location(at) }) })),
  };
}
