/** What was typed and not saved, in this browser alone: for a session that ended, a machine that went off, a wrong click. */
export type Kept = { at: string; fields: Record<string, string> };

const place = (path: string) => `masthead:unsaved:${path}`;

export function keepWords(path: string, fields: Record<string, string>): void {
  try {
    localStorage.setItem(place(path), JSON.stringify({ at: new Date().toISOString(), fields }));
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
