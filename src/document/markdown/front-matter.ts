import { stringify } from "yaml";
import { isDay, lineOf, proseOf, recordOf, oneOf } from "../../values/index.ts";
import type { Say } from "../types.ts";
import { type ArticleSource, openers } from "./article-source.ts";
import { roles } from "../roles.ts";
import { readYaml } from "./read-yaml.ts";

type Fields = Omit<ArticleSource, "body">;
/** Keeps what is wrong in a line. */
export type Tell = (line: number, says: Say) => void;
type SayOfFront = (says: (m: Parameters<Say>[0]["front"]) => string) => void;

const known = new Set(
  "headline title standfirst dek subtitle byline author authors credits topics series part date section access slug language lang opener picture alt caption credit correction".split(
    " ",
  ),
);

/** Splits the YAML between the two lines of dashes from the text, and reads its fields. */
export function readFrontMatter(source: string, tell: Tell): { fields: Fields; text: string; linesBefore: number } {
  const [head, yaml] = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(source) ?? [];
  if (head === undefined) return { fields: { headline: "", byline: [], other: {} }, text: source, linesBefore: 0 };
  const linesBefore = head.split("\n").length - 1;
  const { data, problem } = readYaml(yaml ?? "");
  if (problem) tell(problem.line + 1, (m) => m.front.unread(problem.says(m)));
  const record = recordOf(data);
  return { fields: fieldsOf(record, (says) => tell(1, (m) => says(m.front))), text: source.slice(head.length), linesBefore };
}

function fieldsOf(data: Record<string, unknown>, say: SayOfFront): Fields {
  const text = (...names: string[]) => names.map((name) => lineOf(asText(data[name]))).find(Boolean) ?? "";
  const picture = text("picture") || (text("scene") && `scene:${text("scene")}`);
  const date = text("date");
  if (date && !isDay(date)) say((m) => m.noDay({ field: "date", typed: date }));
  // a word of its own kind, as in "access: [open]", is a wrong one and not none
  const access = text("access") || (data.access ? JSON.stringify(data.access) : "");
  const reads = oneOf(["open", "registered", "subscribers"], access);
  if (access && !reads) say((m) => m.noneOf({ field: "access", typed: access, known: "open, registered, subscribers" }));
  const opener = text("opener");
  const opens = openers.find((one) => one === opener);
  if (opener && !opens) say((m) => m.noneOf({ field: "opener", typed: opener, known: openers.join(", ") }));
  const correction = correctionOf(data.correction);
  return {
    headline: text("headline", "title"),
    byline: namesOf(data.byline ?? data.authors ?? data.author),
    ...(data.credits !== undefined && { credits: creditsOf(data.credits, say) }),
    ...optionalList("topics", topicsOf(data.topics)),
    ...seriesIn(data, say),
    ...optional("standfirst", text("standfirst", "dek", "subtitle")),
    ...(isDay(date) && { date }),
    ...optional("section", text("section")),
    ...(reads && { access: reads }),
    ...optional("slug", text("slug")),
    ...optional("language", text("language", "lang")),
    ...(opens && { opener: opens }),
    ...(picture && { lead: { picture, alt: text("alt"), caption: text("caption"), credit: text("credit") } }),
    ...(correction && { correction }),
    other: Object.fromEntries(Object.entries(data).filter(([name]) => !known.has(name))),
  };
}

/** A series has one name; other programs write it as a list. */
function seriesIn({ series, part }: Record<string, unknown>, say: SayOfFront): Pick<Fields, "series" | "part"> {
  const name = lineOf(asText(Array.isArray(series) ? series[0] : series));
  if (!name) return {};
  const counts = Number(part);
  const isPart = Number.isInteger(counts) && counts > 0;
  if (asText(part) && !isPart) say((m) => m.noPart(asText(part)));
  return { series: name, ...(isPart && { part: counts }) };
}

const optional = (name: string, value: string) => (value ? { [name]: value } : {});

const optionalList = (name: string, values: string[]) => (values.length > 0 ? { [name]: values } : {});

/** A list, or one line with commas. */
const topicsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(asText) : asText(value).split(/[,;]/)).map(lineOf).filter(Boolean);

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return ["string", "number", "boolean"].includes(typeof value) ? proseOf(String(value)) : "";
}

/** A list, or one line: "Lena Marsh and Tomas Okafor". */
function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => lineOf(asText(one))).filter(Boolean);
  return lineOf(asText(value))
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .filter(Boolean);
}

/** A list of what somebody did: "photographer: Lena Marsh", or with several names. */
function creditsOf(value: unknown, say: SayOfFront): NonNullable<Fields["credits"]> {
  const rows = (Array.isArray(value) ? value : [value]).flatMap((row) => Object.entries(recordOf(row)));
  return rows.flatMap(([did, names]) => {
    const role = oneOf(roles, did);
    if (!role) say((m) => m.credits({ role: did, known: roles.join(", ") }));
    return role ? namesOf(names).map((name) => ({ role, name })) : [];
  });
}

function correctionOf(value: unknown): Fields["correction"] {
  if (typeof value !== "object" || value === null) return asText(value) ? { text: asText(value) } : undefined;
  const { text, date } = recordOf(value);
  const day = asText(date);
  return asText(text) ? { text: asText(text), ...(isDay(day) && { date: day }) } : undefined;
}

export function writeFrontMatter(article: ArticleSource): string {
  const {
    headline,
    standfirst,
    byline,
    credits,
    topics,
    series,
    part,
    date,
    section,
    access,
    slug,
    language,
    opener,
    lead,
    correction,
    other,
  } = article;
  const { scene, ...rest } = other;
  const fields = {
    headline,
    standfirst,
    byline,
    ...(credits && credits.length > 0 && { credits: credits.map(({ role, name }) => ({ [role]: name })) }),
    date,
    section,
    topics,
    series,
    part,
    access,
    slug,
    language,
    opener,
    ...(lead && {
      ...(lead.picture === `scene:${String(scene)}` ? { scene } : { picture: lead.picture }),
      alt: lead.alt,
      caption: lead.caption,
      credit: lead.credit,
    }),
    ...(lead === undefined && scene !== undefined && { scene }),
    ...(correction && { correction: correction.date ? correction : correction.text }),
    ...rest,
  };
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0 })}---\n`;
}
