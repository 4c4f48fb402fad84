import { type ArticleSource, type Body, openers, roles, parseBody, printInline } from "../../document/index.ts";
import { isDay, oneOf, jsonOf, lineOf, proseOf, recordOf, itemsOf, messageOf } from "../../values/index.ts";
import { textInEnglish } from "../../messages/index.ts";
import { refuse, refuseFile } from "./refusals.ts";

type Given = Record<string, unknown>;

const object = (value: unknown): Given => recordOf(value);
const text = (value: unknown): string => (typeof value === "string" ? lineOf(value) : "");
const list = (value: unknown): unknown[] => itemsOf(value);
/** A value as its file has it: words without their quotation marks. */
const asWritten = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const accesses = ["open", "registered", "subscribers"] as const;
/** What of an exported article says how it stood there, and nothing of the article itself. */
const ofTheHouse = new Set(
  "id path writtenBy issue position page words minutes pictures publishedAt revisedAt revision slug headline standfirst language access section byline credits topics series part publishedOn opener lead corrections body isPublic files".split(
    " ",
  ),
);

/** The article of a JSON file as `masthead export` writes it; fields beyond it stay in `other`, and what a field says wrongly is in `problems`, in the words of a language. Refuses "json-unreadable", "document-invalid". */
export function fromJson(json: string, name: string, { front: m } = textInEnglish): ArticleSource & { problems: string[] } {
  const given = parsed(json, name);
  if (!text(given.headline) || object(given.body).type !== "doc") throw refuseFile("json-unreadable", name, "otherJson");
  const [correction] = list(given.corrections).map(object);
  const access = accesses.find((one) => one === given.access);
  const date = text(given.publishedOn);
  const credits = list(given.credits).flatMap((one) => {
    const [role, name] = [oneOf(roles, text(object(one).role)), text(object(one).name)];
    return role && name ? [{ role, name }] : [];
  });
  const topics = list(given.topics).flatMap((one) => text(object(one).name) || text(one) || []);
  const opener = openers.find((one) => one === given.opener);
  const problems = [
    ...(given.access && !access ? [m.noneOf({ field: "access", typed: asWritten(given.access), known: accesses.join(", ") })] : []),
    ...(given.opener && !opener ? [m.noneOf({ field: "opener", typed: asWritten(given.opener), known: openers.join(", ") })] : []),
    ...(given.publishedOn && !isDay(date) ? [m.noDay({ field: "publishedOn", typed: asWritten(given.publishedOn) })] : []),
  ];
  return {
    problems,
    headline: text(given.headline),
    byline: list(given.byline).flatMap((one) => text(object(one).name) || text(one) || []),
    ...(credits.length > 0 && { credits }),
    ...(topics.length > 0 && { topics }),
    ...seriesOf(given),
    ...optional("standfirst", text(given.standfirst)),
    ...optional("section", text(object(given.section).name)),
    ...optional("slug", text(given.slug)),
    ...optional("language", text(given.language)),
    ...(isDay(date) && { date }),
    ...(access && { access }),
    ...(opener && { opener }),
    ...leadOf(object(given.lead)),
    ...(correction && text(correction.text) && { correction: correctionOf(correction) }),
    body: parseBody(given.body),
    other: Object.fromEntries(Object.entries(given).filter(([field]) => !ofTheHouse.has(field))),
  };
}

function seriesOf({ series, part }: Given): Pick<ArticleSource, "series" | "part"> {
  const name = text(series);
  const isPart = typeof part === "number" && Number.isInteger(part) && part > 0;
  return name ? { series: name, ...(isPart && { part }) } : {};
}

function parsed(json: string, name: string): Given {
  try {
    return object(jsonOf(json.replace(/^\uFEFF/, "")));
  } catch (error) {
    const why = messageOf(error);
    throw refuse("json-unreadable", (m) => m.desk.reading.badJson({ name, why }));
  }
}

const optional = (name: string, value: string) => (value ? { [name]: value } : {});

function leadOf(lead: Given): Pick<ArticleSource, "lead"> {
  const picture = text(object(lead.picture).name);
  if (!picture) return {};
  return { lead: { picture, alt: text(lead.alt), caption: captionOf(lead.caption), credit: text(lead.credit) } };
}

/** Checked as a paragraph is: a caption is inline content too. */
function captionOf(caption: unknown): string {
  if (list(caption).length === 0) return "";
  const body: Body = parseBody({ type: "doc", content: [{ type: "paragraph", content: caption }] });
  const [said] = body.content;
  return said?.type === "paragraph" ? printInline(said.content) : "";
}

function correctionOf({ text: said, on }: Given): NonNullable<ArticleSource["correction"]> {
  const day = text(on);
  return { text: proseOf(String(said)), ...(isDay(day) && { date: day }) };
}
