import { type Packed, bodyOf, cookieName, pack, readCookie } from "../../http/index.ts";
import { type AsOneReads, asOneReadsOf, choiceNames, rootAsRead } from "./reading-choices.ts";

export const asOneReadsCookie = (secure: boolean): string => cookieName("masthead-reading", secure);

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

type AddressOf = (asset: string) => string;

/** The page as this reader reads it: the same page, of which the first tag says what they chose. */
export function asRead(html: string, chosen: AsOneReads, asset: AddressOf): string {
  if (Object.keys(chosen).length === 0) return html;
  const read = rootAsRead(html, chosen);
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
