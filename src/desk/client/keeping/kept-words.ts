/**
 * What was typed and not saved, in this browser alone: for a server that is away, a session that ended, a machine that went off, a
 * wrong click. Each window keeps its own under the page's path, so that two windows of one article do not take each other's.
 */
type Kept = {
  at: string;
  /** Whose words they are: nobody else is offered them. */
  person?: string | undefined;
  /** The article's version that they were typed over. */
  version?: string | undefined;
  fields: Record<string, string>;
  /** The version they were sent to be saved over by the form's button, where they were. */
  sent?: string | undefined;
};
export type Found = Kept & { key: string };

const prefix = "masthead:unsaved:";
const keyOf = (path: string, window: string) => `${prefix}${path}:${window}`;

/** False where storage is full or forbidden. */
export function keepWords(path: string, window: string, kept: Omit<Kept, "at">): boolean {
  try {
    localStorage.setItem(keyOf(path, window), JSON.stringify({ at: new Date().toISOString(), ...kept } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

export const dropWords = (path: string, window: string): void => localStorage.removeItem(keyOf(path, window));
export const dropFound = ({ key }: Found): void => localStorage.removeItem(key);

/** What other windows kept of the page at `path`, newest first; not of those that are still open, nor another person's. */
export function foundWords(path: string, { person, open }: { person: string; open: ReadonlySet<string> }): Found[] {
  const keys = Object.keys(localStorage).filter((key) => key === prefix + path || key.startsWith(keyOf(path, "")));
  return keys
    .filter((key) => !open.has(key.slice(keyOf(path, "").length)))
    .flatMap((key) => foundAt(key))
    .filter((found) => found.person === undefined || found.person === person)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function foundAt(key: string): Found[] {
  try {
    return [{ ...(JSON.parse(localStorage.getItem(key) ?? "") as Kept), key }];
  } catch {
    return [];
  }
}

/** Do they say anything else than what stands in the form? A save gives an address where none was typed, and ends a text with its line. */
export const saysMore = ({ fields }: Kept, now: Record<string, string>): boolean =>
  Object.entries(fields).some(([name, value]) => now[name]?.trimEnd() !== value.trimEnd() && !(name === "slug" && value === ""));

/** They were sent, and there is a newer version since: whatever page came after the save, they stand in it. */
export const wereSaved = ({ sent }: Kept, version: string): boolean => sent !== undefined && sent !== "" && sent !== version;
