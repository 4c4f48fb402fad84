import { languagesSpoken } from "../messages/index.ts";
import { cookieName, readCookie } from "./cookies.ts";

/** Where the language stands that somebody chose before a magazine says its own. */
export const languageCookie = "masthead-language";

/** How many languages of a browser's are looked at; more than a person has. */
const most = 20;

type Headers = { cookie: string | undefined; accepted: string | undefined };

/** In which language to speak to somebody where no magazine says it: the one they chose, else the best of their browser's that there are words in, else English. */
export function languageWanted({ cookie, accepted }: Headers, secure: boolean): string {
  const chosen = readCookie(cookie, cookieName(languageCookie, secure)) ?? "";
  return [chosen, ...tagsAccepted(accepted)].flatMap((tag) => spokenAs(tag) ?? [])[0] ?? "en";
}

/** The tag of the words that there are in this language: "de" for "de-AT"; undefined where there are none. */
export function spokenAs(tag: string): string | undefined {
  const all = languagesSpoken();
  const [primary = ""] = tag.split("-");
  return [tag, primary].flatMap((one) => all.find((spoken) => spoken.toLowerCase() === one.toLowerCase()) ?? [])[0];
}

/** "fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5": the tags, the most wanted first (RFC 9110, 12.5.4). */
export const tagsAccepted = (accepted = ""): string[] =>
  accepted
    .split(",", most)
    .map((part) => {
      const [tag = "", ...rest] = part.split(";").map((piece) => piece.trim());
      return { tag, wanted: weightIn(rest) };
    })
    .filter(({ wanted }) => wanted > 0)
    .sort((a, b) => b.wanted - a.wanted)
    .map(({ tag }) => tag);

/** 1 where none is said; 0, as for what is not wanted, where what is said is no weight (RFC 9110, 12.4.2). */
function weightIn(parameters: readonly string[]): number {
  const said = parameters.find((one) => /^q=/i.test(one));
  if (said === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.test(said) ? Number(said.slice(2)) : 0;
}
