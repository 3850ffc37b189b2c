/** Longer tables are left to the command line: the editor would have to hold the text and its lines several times. */
export const maximalTableLengthInEditor = 8 << 20; // UTF-16 units
/** A main.cf or master.cf is shorter, and every keystroke in it concerns the whole configuration. */
export const maximalConfigLength = 300_000; // UTF-16 units
/** A file of empty lines takes longer per character than any other. */
export const maximalConfigLines = 30_000;
/** What the command line reads of one lookup table. */
export const maximalTableSize = 50 << 20; // bytes
/** What is read of any other file, and of a table that is not open in the editor. */
export const maximalFileSize = 8 << 20; // bytes
