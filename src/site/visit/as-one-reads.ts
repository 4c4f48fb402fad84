import { type Packed, bodyOf, cookieName, pack, readCookie } from "../../http/index.ts";

/** What a reader may choose of how the magazine looks while they read; what they left alone is as the magazine has it. */
export const choices = {
  size: ["small", "large", "larger", "largest"],
  face: ["serif", "sans", "dyslexia"],
  measure: ["narrow", "wide"],
  shade: ["light", "dark", "sepia"],
  /** Whether the browser keeps where they stopped reading. */
  places: ["off"],
  /** How an issue is read from front to back; in pages where they chose nothing. */
  flow: ["scroll"],
} as const;

export type Choice = keyof typeof choices;
export type AsOneReads = { [one in Choice]?: (typeof choices)[one][number] };

const choiceNames: readonly Choice[] = ["size", "face", "measure", "shade", "places", "flow"];

export const asOneReadsCookie = (secure: boolean): string => cookieName("masthead-reading", secure);

/** What was chosen, as far as it is known: a cookie is what anybody wrote into it. */
export function asOneReadsOf(values: { [one in Choice]?: string | undefined }): AsOneReads {
  const known = choiceNames.filter((name) => choices[name].some((value) => value === values[name]));
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}

/** "large..wide.sepia": each in its order. */
export const inCookie = (chosen: AsOneReads): string =>
  choiceNames
    .map((name) => chosen[name] ?? "")
    .join(".")
    .replace(/\.+$/, "");

export function asOneReadsIn(header: string | null | undefined, secure: boolean): AsOneReads {
  const parts = (readCookie(header, asOneReadsCookie(secure)) ?? "").split(".");
  return asOneReadsOf(Object.fromEntries(choiceNames.map((name, at) => [name, parts[at]])));
}

const root = "<!doctype html><html";

type AddressOf = (asset: string) => string;

/** The page as this reader reads it: the same page, of which the first tag says what they chose. */
export function asRead(html: string, chosen: AsOneReads, asset: AddressOf): string {
  const said = choiceNames.flatMap((name) => (chosen[name] ? [` data-${name}="${chosen[name]}"`] : []));
  if (said.length === 0 || !html.startsWith(root)) return html;
  const read = root + said.join("") + html.slice(root.length);
  return chosen.face === "dyslexia" ? withFace(read, asset) : read;
}

/** The sheet of a face that few choose comes after the first of the page, and to nobody else. */
function withFace(html: string, asset: AddressOf): string {
  const first = `<link rel="stylesheet" href="${asset("site.css")}"/>`;
  return html.replace(first, `${first}<link rel="stylesheet" href="${asset("lexend.css")}"/>`);
}

/** The same of a page that is kept for all. Made each time: those who choose are few, and their choices many. */
export async function packedAsRead(page: Packed, chosen: AsOneReads, asset: AddressOf): Promise<Packed> {
  const html = bodyOf(page).toString();
  const read = asRead(html, chosen, asset);
  if (read === html) return page;
  const { etag: _, ...headers } = page.headers;
  return pack(read, headers, { status: page.status, effort: 4 });
}
