import { inLanguage } from "../../facts/message.js";
import { askableTables, askableTablesAt, keyAt, testLookup } from "../../features/test-lookup.js";
import {
  type LookupParams,
  type LookupResult,
  type LookupTables,
  type LookupTablesParams,
  lookupRequest,
  lookupTablesRequest,
} from "../protocol.js";
import type { Session } from "../session.js";
import { runSliced } from "../time-slice.js";

/** Handles postfix/lookupTables and postfix/lookup, for “Postfix: Test a lookup”. */
export function answerLookups(session: Session): void {
  session.connection.onRequest(lookupTablesRequest, (params) => tables(session, params));
  session.connection.onRequest(lookupRequest, (params) => look(session, params));
}

function tables(session: Session, { uri, position }: LookupTablesParams): Promise<LookupTables> {
  return session.answer(uri, { tables: [], here: [] }, (model, convert) => {
    const at = position && { uri, offset: convert.offset(uri, position) };
    const key = at && keyAt(model, at);
    return {
      tables: askableTables(model),
      here: at === undefined ? [] : askableTablesAt(model, at),
      ...(key !== undefined && { key }),
    };
  });
}

async function look(session: Session, { uri, key, ...table }: LookupParams): Promise<LookupResult | null> {
  const configuration = await session.workspace.configurationOf(uri);
  if (configuration === undefined) return null;
  const { model } = configuration;
  const convert = session.converter(model);
  const tested = await runSliced(testLookup(model, table, key));
  if (tested === undefined) return null;
  const { outcome, text, steps } = tested;
  return {
    outcome,
    text: inLanguage(text, session.language),
    steps: steps.map(({ at, ...step }) => ({ ...step, ...(at && { location: convert.location(at) }) })),
  };
}
