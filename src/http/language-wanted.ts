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
  return [chosen, ...tagsOf(accepted)].flatMap((tag) => spokenAs(tag) ?? [])[0] ?? "en";
}

/** The tag of the words that there are in this language: "de" for "de-AT"; undefined where there are none. */
export function spokenAs(tag: string): string | undefined {
  const all = languagesSpoken();
  const [primary = ""] = tag.split("-");
  return [tag, primary].flatMap((one) => all.find((spoken) => spoken.toLowerCase() === one.toLowerCase()) ?? [])[0];
}

/** "fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5": the tags, the most wanted first. */
const tagsOf = (accepted = ""): string[] =>
  accepted
    .split(",", most)
    .map((part) => {
      const [tag = "", ...rest] = part.split(";").map((piece) => piece.trim());
      const weight = rest.find((piece) => piece.startsWith("q="));
      return { tag, wanted: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ wanted }) => wanted > 0)
    .sort((a, b) => b.wanted - a.wanted)
    .map(({ tag }) => tag);
