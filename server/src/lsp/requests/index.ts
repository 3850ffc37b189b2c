import type { Session } from "../session.js";
import { answerCodeActions } from "./code-actions.js";
import { answerCompletion } from "./completion.js";
import { answerDefinition } from "./definition.js";
import { answerDocumentSymbols } from "./document-symbols.js";
import { answerFoldingRanges } from "./folding-ranges.js";
import { answerFormatting } from "./formatting.js";
import { answerHover } from "./hover.js";
import { answerLookups } from "./lookup.js";
import { answerPatterns } from "./patterns.js";
import { answerReferences } from "./references.js";
import { answerRename } from "./rename.js";
import { answerReport } from "./report.js";
import { answerVersions } from "./versions.js";

/** Registers the handlers of all requests. */
export const requestHandlers: readonly ((session: Session) => void)[] = [
  answerCodeActions,
  answerCompletion,
  answerDefinition,
  answerDocumentSymbols,
  answerFoldingRanges,
  answerFormatting,
  answerHover,
  answerLookups,
  answerPatterns,
  answerReferences,
  answerRename,
  answerReport,
  answerVersions,
];
