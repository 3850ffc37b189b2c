/**
 * The limits of lookup tables, all in one place; ARCHITECTURE lists them. Lengths count UTF-16 code units, which for a
 * file read byte by byte are bytes.
 */

/** Longest table that the editor reads: a check after an edit takes about a second, and VS Code itself stays quick. */
export const editorTableLength = 8 << 20;

/** Longest table that the command line reads: a million entries and more, in less than a gigabyte of memory. */
export const commandTableLength = 50 << 20;

/** A longer table is read chunk by chunk: a task pauses after each, and the tree of a chunk takes little memory. */
export const chunkLength = 16_384;

/** Reading ends before a longer logical line: no table has one, and its tree would take a hundred times its length. */
export const longestLogicalLine = 1_000_000;

/** Longest table definition file (`mysql:/etc/postfix/x.cf`): such a file has some twenty lines and is read as a whole. */
export const longestDefinition = 1_000_000;
