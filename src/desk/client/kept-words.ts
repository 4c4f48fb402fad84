/** What was typed and not saved, in this browser alone: for a session that ended, a machine that went off, a wrong click. */
/** `sent`: the version they were sent to be saved over, where they were sent. */
type Kept = { at: string; fields: Record<string, string>; sent?: string | undefined };

const place = (path: string) => `masthead:unsaved:${path}`;

export function keepWords(path: string, fields: Record<string, string>, sent?: string): void {
  try {
    localStorage.setItem(place(path), JSON.stringify({ at: new Date().toISOString(), fields, sent } satisfies Kept));
  } catch {
    // storage is full or forbidden: the guard on leaving still stands
  }
}

export function dropWords(...paths: string[]): void {
  for (const path of paths) localStorage.removeItem(place(path));
}

/** Undefined where nothing is kept, or nothing else than what stands in the form. */
export function keptWords(path: string, now: Record<string, string>): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(place(path)) ?? "") as Kept;
    return Object.entries(kept.fields).some(([name, value]) => now[name] !== value) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** They were sent, and there is a newer version since: whatever page came after the save, they stand in it. */
export function wereSaved(path: string, version: string): boolean {
  try {
    const { sent } = JSON.parse(localStorage.getItem(place(path)) ?? "") as Kept;
    return sent !== undefined && sent !== "" && sent !== version;
  } catch {
    return false;
  }
}
