/**
 * All limits on what is read and computed; ARCHITECTURE lists them too. Lengths are in UTF-16 code units, which for
 * ASCII text is the same as bytes.
 */

/** Longest main.cf or master.cf that the editor reads: every keystroke in it re-checks the whole configuration. */
export const editorConfigLength = 300_000;

/** Most lines of a main.cf or master.cf in the editor, because short lines cost more per character than long ones. */
export const editorConfigLines = 30_000;

/** Longest other file that is read: main.cf and master.cf on the command line, and a table that is not open. */
export const fileLength = 8 << 20;

/** Longest table that the editor reads: its check takes a second or two, during which requests are still answered. */
export const editorTableLength = 8 << 20;

/** Longest table that the command line reads: a million entries, in less than a gigabyte of memory. */
export const commandTableLength = 50 << 20;

/**
 * Longest table that is read to check the main.cf that refers to it. It is read without a pause, in a few tenths of a
 * second, and again only when it changes. The answers of a longer table count as unknown.
 */
export const judgedTableLength = 1 << 20;

/** Longest table whose check a quick-fix request waits for; for a longer one, fixes appear once the check is done. */
export const awaitedTableLength = 300_000;

/** Length of a chunk; longer tables are read chunk by chunk. A check pauses after each chunk, about every 5 ms. */
export const chunkLength = 16_384;

/** Longest logical line that is read; a table is ignored from a longer one on. A tree needs up to 80 times its text. */
export const longestLogicalLine = 1_000_000;

/** Longest table definition file (`mysql:/etc/postfix/x.cf`): such a file has about twenty lines and is read whole. */
export const longestDefinition = 1_000_000;

/** Deepest nesting of tables (`unionmap`, `pipemap`) that is followed; deeper ones count as malformed. */
export const maximalTableDepth = 20;

/** Most steps for one match of a pattern: a few hundredths of a second, so that no pattern can block the editor. */
export const stepsOfMatch = 400_000;

/** Most steps for all patterns of a table together: less than a second. */
export const stepsOfTable = 5_000_000;

/** Steps per character of a table, for tables that are too long for `stepsOfTable`. */
export const stepsOfCharacter = 10;

/** Steps of matching after which a lookup pauses: a few milliseconds. */
export const stepsBetweenPauses = 50_000;

/** Deepest recursion of a match; JavaScript's stack would overflow at a few thousand. */
export const matchDepth = 1_500;

/** Most networks of a cidr table that are compared to find unreachable lines: longer tables list single addresses. */
export const rememberedNetworks = 50_000;
