/**
 * The limits of what is read and worked out, all in one place; ARCHITECTURE lists them. Lengths count UTF-16 code units; for ASCII text
 * these are bytes.
 */

/** Longest main.cf or master.cf that the editor reads: every keystroke in it concerns the whole configuration. */
export const editorConfigLength = 300_000;

/** Most lines of a main.cf or master.cf in the editor: a short line takes longer per character than a long one. */
export const editorConfigLines = 30_000;

/** Longest file that is read otherwise: main.cf and master.cf on the command line, and a table that is not open. */
export const fileLength = 8 << 20;

/** Longest table that the editor reads: its check takes a second or two, in which every other request is answered. */
export const editorTableLength = 8 << 20;

/** Longest table that the command line reads: a million entries, in less than a gigabyte of memory. */
export const commandTableLength = 50 << 20;

/**
 * Longest table that is read to judge the main.cf that names it: that is done in one go, in some tenths of a second, and
 * again only when the table changes. Nothing is said about what a longer table would answer.
 */
export const judgedTableLength = 1 << 20;

/** Longest table for whose check a request for quick fixes waits; for a longer one they come when the check is done. */
export const awaitedTableLength = 300_000;

/** A longer table is read chunk by chunk. A check pauses after each chunk; this many characters take about 5 ms. */
export const chunkLength = 16_384;

/** Reading ends before a longer logical line: no table has one, and a tree takes up to 80 times the memory of its text. */
export const longestLogicalLine = 1_000_000;

/** Longest table definition file (`mysql:/etc/postfix/x.cf`): such a file has some twenty lines and is read as a whole. */
export const longestDefinition = 1_000_000;

/** Tables inside each other (`unionmap`, `pipemap`) that are followed; deeper ones count as malformed. */
export const maximalTableDepth = 20;

/** Steps for one match of a pattern: some hundredths of a second, so that no pattern can hold up the editor. */
export const stepsOfMatch = 400_000;

/** Steps for all patterns of a table together: less than a second. A long table gets more, `stepsOfCharacter` each. */
export const stepsOfTable = 5_000_000;
export const stepsOfCharacter = 10;

/** Steps of matching after which a lookup pauses: a few milliseconds. */
export const stepsBetweenPauses = 50_000;

/** Depth of a match within a pattern; the stack of JavaScript would overflow at some thousands. */
export const matchDepth = 1_500;

/** Networks that are remembered to find a line that one above it hides: a cidr table lists single addresses beyond that. */
export const rememberedNetworks = 50_000;
