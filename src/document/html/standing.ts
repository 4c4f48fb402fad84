import type { Element } from "hast";
import { filled, firstOf, isLanguage, isSafeLink } from "../../values/index.ts";
import type { Mark } from "../types.ts";
import { attributeOf, classesOf } from "./hast.ts";
import type { Reading, Standing } from "./reading.ts";

const marksOfTags: Record<string, Mark["type"]> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  var: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  sup: "superscript",
  sub: "subscript",
};

/** How words stand inside this element: what is around it, what its name says, and what its style says over that. */
export function standingIn(element: Element, around: Standing, reading: Reading): Standing {
  const { tagName } = element;
  let { marks, language } = around;
  const put = (type: Exclude<Mark["type"], "link" | "language">, on: boolean | undefined) => {
    if (on === undefined || marks.some((mark) => mark.type === type) === on) return;
    marks = on ? [...marks, { type }] : marks.filter((mark) => mark.type !== type);
  };
  const look = reading.lookOf(element);
  const own = Object.hasOwn(marksOfTags, tagName) ? marksOfTags[tagName] : undefined;
  put("strong", look.bold ?? (own === "strong" || undefined));
  put("emphasis", look.italic ?? (own === "emphasis" || undefined));
  put("superscript", look.raised ? look.raised === "super" : own === "superscript" || undefined);
  put("subscript", look.raised ? look.raised === "sub" : own === "subscript" || undefined);
  put("code", own === "code" || undefined);
  put("smallCaps", look.smallCaps || classesOf(element).some((name) => /^(?:sc|small-?caps)$/i.test(name)) || undefined);
  if (tagName === "s" || tagName === "strike") reading.say((m) => m.struck);
  if (tagName === "a") marks = linked(element, marks, reading);
  const said = languageOf(element);
  if (said && primary(said) !== primary(language)) {
    language = said;
    marks = marks.filter(({ type }) => type !== "language");
    if (primary(said) !== reading.language) marks = [...marks, { type: "language", attrs: { lang: said } }];
  }
  const verbatim = tagName === "pre" || tagName === "textarea" || around.verbatim;
  return { ...around, marks, language, ...(verbatim && { verbatim }) };
}

export const primary = (language: string): string => firstOf(language.split("-")).toLowerCase();

/** As BCP 47 writes it; "" where none is said, or what is none. */
export function languageOf(element: Element): string {
  const said = attributeOf(element, "lang") || attributeOf(element, "xmlLang");
  if (!/^[a-z]{2,3}(-[\w-]+)?$/i.test(said) || /^x-none$|^zxx/i.test(said)) return "";
  const [name = "", ...more] = said.split("-");
  const tag = [name.toLowerCase(), ...more.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join("-");
  return isLanguage(tag) ? tag : "";
}

function linked(element: Element, around: readonly Mark[], reading: Reading): readonly Mark[] {
  const said = attributeOf(element, "href").trim();
  if (!said) return around;
  const href = addressOf(said, reading.base);
  if (!href) {
    if (!said.startsWith("#")) reading.say((m) => filled(m.badLink, { address: said.slice(0, 80) }));
    return around;
  }
  const title = attributeOf(element, "title").trim();
  return [...around.filter(({ type }) => type !== "link"), { type: "link", attrs: { href, ...(title && { title }) } }];
}

/** What a link leads to, without those who count who follows it; undefined for what no page may carry. */
export function addressOf(said: string, base = ""): string | undefined {
  const tidy = said.replace(/[\u0000-\u001f\u007f]/g, "").replaceAll(" ", "%20");
  if (tidy.startsWith("#")) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(tidy)
    ? tidy
    : base && URL.canParse(tidy, base)
      ? new URL(tidy, base).href
      : tidy.startsWith("//")
        ? `https:${tidy}`
        : tidy;
  const wanted = behind(whole);
  return isSafeLink(wanted) ? wanted : undefined;
}

/** Google Docs and Outlook put an address of their own before each link. */
function behind(href: string): string {
  const host = /^https:\/\/(?:www\.google\.com\/url|[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/)\?/i.exec(href);
  if (!host || !URL.canParse(href)) return href;
  const { searchParams } = new URL(href);
  const meant = searchParams.get("q") ?? searchParams.get("url") ?? "";
  return /^https?:\/\//i.test(meant) ? meant : href;
}
