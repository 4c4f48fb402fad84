/** What SQL's like finds this text with, wherever it stands: its own signs are plain ones. */
export const likeOf = (text: string): string => `%${text.replace(/[%_\\]/g, "\\$&")}%`;

/** What somebody typed into a search field, word by word; ten at most. */
export const wordsOf = (search: string): string[] => search.trim().split(/\s+/).filter(Boolean).slice(0, 10);
