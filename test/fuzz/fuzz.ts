import type { CastKey } from "../../src/demo/index.ts";
import type { DemoHouse } from "../support/demo-house.ts";
import { type Dice, diceOf } from "./dice.ts";
import { type Field, type PageForm, formsIn, linksIn } from "./forms.ts";
import { hostileFor, hostileSegments, hostileWords } from "./hostile.ts";
import { plausible } from "./plausible.ts";
import { everyNth, usually } from "../support/long.ts";

export type Finding = { request: string; fault: string };
type Asked = { method: "GET" | "POST"; path: string; body?: URLSearchParams | FormData | Uint8Array; says: string };
type Page = { who: CastKey | "stranger"; path: string; forms: PageForm[] };

const visitors: (CastKey | "stranger")[] = ["publisher", "print", "giver", "invoice", "member", "stranger"];
const doors = [
  "/",
  "/issues",
  "/subscribe",
  "/gift",
  "/search",
  "/about",
  "/newsletter",
  "/sign-in",
  "/account",
  "/account/feeds",
  "/opds",
  "/desk",
];
/** Pages of one shape that are walked, and forms of one shape that are filled. */
const ofOneShape = usually(1, 2);

/** So many inputs, or as many as so many minutes allow. */
type Run = { seed: number; inputs: number; minutes?: number; say?: (line: string) => void };

/** Sends what nobody should to every form and address that the pages show, and says what answered with a fault. */
export async function fuzz(house: DemoHouse, { seed, inputs, minutes = Infinity, say }: Run) {
  const end = Date.now() + minutes * 60_000;
  const dice = diceOf(seed);
  const asker = askerOf(house, dice);
  const pages = await walk(house, asker.ask);
  const forms = sorted(pages.flatMap(({ who, path, forms: all }) => all.map((form) => ({ who, path, form }))));
  say?.(`${pages.length} pages, ${forms.length} forms`);
  const all = forms.flatMap(({ who, form }) => worst(form).map((asked) => ({ who, asked })));
  say?.(`${all.length} times the worst`);
  for (const { who, asked } of everyNth(5, all)) await asker.ask(who, asked);
  for (let sent = 0; sent < inputs && Date.now() < end; sent += 1) {
    // each form gets its turn, so that a short run asks all of them
    const { who, form } = forms[sent % forms.length]!;
    await asker.ask(who, dice.often(0.15) ? strayed(dice, dice.of(pages).path) : filled(dice, form));
    if (say && sent % 1000 === 999) say([`${sent + 1} sent`, ...causesOf(asker.findings)].join("\n"));
  }
  // what was kept of it is shown to everybody
  await walk(house, asker.ask);
  return { pages: pages.length, forms: forms.length, findings: asker.findings };
}

/** Asks as somebody, who signs in again where a form has signed them out. */
function askerOf(house: DemoHouse, dice: Dice) {
  const findings: Finding[] = [];
  const cookies = new Map<string, string>();
  let faults: string[] = [];
  house.platform.settings.trustedProxies = 1;
  house.platform.log.error = (said: unknown) => void faults.push(faultOf(said));
  const cookieOf = async (who: CastKey | "stranger") => {
    if (who === "stranger") return "";
    if (!cookies.has(who)) cookies.set(who, await house.be(who));
    return cookies.get(who)!;
  };
  const ask = async (who: CastKey | "stranger", { method, path, body, says }: Asked, follow = true): Promise<string> => {
    faults = [];
    const headers = {
      cookie: await cookieOf(who),
      origin: house.platform.settings.origin,
      accept: "text/html",
      // nobody comes twice, so that no limit is reached
      "x-forwarded-for": `10.${dice.below(256)}.${dice.below(256)}.${dice.below(256)}`,
    };
    const answer = await house.fetch(path, { method, headers, ...(body && { body: body as BodyInit }) }).catch((error: unknown) => {
      faults.push(faultOf(error));
      return new Response("", { status: 500 });
    });
    const text = /text|json|xml/.test(answer.headers.get("content-type") ?? "") ? await answer.text() : "";
    if (faults.length > 0 || answer.status === 500)
      findings.push({ request: `${who}: ${method} ${path} ${says}`, fault: faults.join("\n") || `${answer.status} ${text.slice(0, 200)}` });
    const to = answer.headers.get("location") ?? "";
    if (to.startsWith("/sign-in?return")) cookies.delete(who);
    else if (follow && to.startsWith("/")) await ask(who, { method: "GET", path: to, says: `after ${method} ${path} ${says}` }, false);
    return text;
  };
  return { ask, findings };
}

const faultOf = (said: unknown): string => {
  const error = (said as { err?: unknown } | undefined)?.err ?? said;
  return error instanceof Error ? `${error.message}\n${(error.stack ?? "").split("\n").slice(1, 5).join("\n")}` : JSON.stringify(error);
};

type Ask = ReturnType<typeof askerOf>["ask"];

const shapeOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/[0-9]+/g, ":n")
    .replace(/=[^&]*/g, "=…")
    .replace(/^\/(sections|contributors)\/.*|^(\/:n\/:n)\/[^/]+/, "/$1$2/:slug");

async function walk(house: DemoHouse, ask: Ask): Promise<Page[]> {
  const pages: Page[] = [];
  for (const who of visitors) {
    const seen = new Map<string, number>();
    const open = [...doors];
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      const shape = shapeOf(path);
      const before = seen.get(shape) ?? 0;
      if (
        before >= ofOneShape ||
        (who !== "publisher" && /^\/[\w-]+\.(xml|json)$/.test(path)) ||
        /\.(mp3|pdf|epub|wav|jpg|png|avif)(\?|$)/.test(path)
      )
        continue;
      seen.set(shape, before + 1);
      const html = await ask(who, { method: "GET", path, says: "" }, false);
      pages.push({ who, path, forms: formsIn(html, path.replace(/\?.*/, "")) });
      open.push(...linksIn(html).filter((link) => !pages.some((page) => page.who === who && page.path === link)));
    }
  }
  return pages;
}

/** Forms of one shape are one. */
function sorted<T extends { who: string; form: PageForm }>(all: T[]): T[] {
  const counts = new Map<string, number>();
  return all.filter(({ who, form }) => {
    const key = `${who} ${form.method} ${shapeOf(form.action)} ${form.fields.map(({ name }) => shapeOf(name)).join()}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)! <= ofOneShape;
  });
}

/** What is just beyond what the database, the calendar or a letter holds, by the kind of field. */
const beyond: Record<string, string> = {
  number: "2147483648",
  date: "0000-01-01",
  "datetime-local": "0000-01-01T00:00",
  email: "a@b.example,c@d.example",
};

/**
 * Each number, day and address of the form in its turn with what is just beyond it, and all texts at once with what none
 * holds: chance alone would leave most fields of a short run as they are.
 */
function worst(form: PageForm): Asked[] {
  if (form.method === "GET" || form.multipart) return [];
  const fields = form.fields.filter(({ type }) => type !== "button");
  const isNumber = (field: Field) => field.type === "number" || (field.type === "text" && /^\d+$/.test(plausible(field)));
  const kindOf = (field: Field) => (isNumber(field) ? "number" : field.type);
  const asked = (instead: (field: Field) => string | undefined, says: string): Asked => ({
    method: "POST",
    path: form.action,
    body: new URLSearchParams(fields.map((field) => [field.name, instead(field) ?? plausible(field)])),
    says,
  });
  const each = fields.flatMap((field) => {
    const value = beyond[kindOf(field)];
    return value === undefined ? [] : [asked((one) => (one === field ? value : undefined), `${field.name}=${value}`)];
  });
  const isText = (field: Field) => ["text", "textarea", "search"].includes(kindOf(field));
  const texts = asked((field) => (isText(field) ? `a\0b\u0001 \ud800${plausible(field)}` : undefined), "all texts");
  return [...each, ...(fields.some(isText) ? [texts] : [])];
}

/** The form as somebody who means well fills it, but for a field or three. */
function filled(dice: Dice, form: PageForm): Asked {
  // of the buttons the one that is pressed is sent, and mostly that has no name
  const fields = form.fields.filter(({ type }) => type !== "button" || dice.often(0.2));
  const values = fields.map((field): [string, string] => [field.name, plausible(field)]);
  const said: string[] = [];
  for (let changes = dice.below(4); changes > 0 && fields.length > 0; changes -= 1) {
    const at = dice.below(fields.length);
    const [name] = values[at]!;
    const change = dice.part();
    if (change < 0.1) values[at] = ["", ""];
    else if (change < 0.15) values.push([name, hostileFor(dice, "text")]);
    else values[at] = [name, hostileFor(dice, fields[at]!.type)];
    said.push(`${name}=${JSON.stringify(values[at]?.[1] ?? "").slice(0, 80)}`);
  }
  const path = dice.often(0.05) ? strayed(dice, form.action).path : form.action;
  const kept = values.filter(([name]) => name !== "");
  if (form.method === "GET") return { method: "GET", path: `${path.replace(/\?.*/, "")}?${new URLSearchParams(kept)}`, says: "" };
  return { method: "POST", path, body: bodyOf(dice, form, kept), says: said.join(" ") };
}

function bodyOf(dice: Dice, { multipart, fields }: PageForm, values: [string, string][]): Asked["body"] & object {
  if (dice.often(0.02)) return Buffer.from(dice.of(hostileWords));
  if (!multipart) return new URLSearchParams(values);
  const data = new FormData();
  for (const [name, value] of values) {
    if (fields.some((field) => field.name === name && field.type === "file"))
      data.append(name, new Blob([new Uint8Array(fileOf(dice))]), dice.of(["a.txt", "a\0.json", "../x.md", "🧜.png"]));
    else data.append(name, value);
  }
  return data;
}

const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const sound = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YQIAAAAAAA==";

/** A whole one, or beginnings of files of every kind, and nothing after them. */
function fileOf(dice: Dice): Buffer {
  if (dice.often(0.3)) return Buffer.from(dice.of([picture, sound]), "base64");
  const starts = [
    "\x89PNG\r\n\x1a\n",
    "\xff\xd8\xff\xe0",
    "GIF89a",
    "PK\x03\x04",
    "%PDF-1.7",
    "RIFF",
    "<?xml version='1.0'?><lexicon>",
    '{"a":"\\u0000\\ud800"}',
    "ID3",
  ];
  return Buffer.concat([Buffer.from(dice.of([...starts, "", "", ""]), "latin1"), Buffer.from(dice.of(hostileWords))]);
}

/** The address with a part or a word of its query exchanged. */
function strayed(dice: Dice, path: string): Asked {
  const url = new URL(path, "http://house.invalid");
  const parts = url.pathname.split("/").slice(1);
  const names = [
    ...url.searchParams.keys(),
    "page",
    "done",
    "n",
    "last",
    "words",
    "search",
    "year",
    "edit",
    "month",
    "as",
    "sheet",
    "skip",
    "token",
    "return",
    "for",
  ];
  if (dice.often(0.5)) parts[dice.below(parts.length)] = encodeURIComponent(dice.of(hostileSegments));
  else url.searchParams.set(dice.of(names), dice.of(hostileWords));
  return { method: "GET", path: `/${parts.join("/")}${url.search}`, says: "" };
}

/** One line for each cause. */
export function causesOf(findings: readonly Finding[]): string[] {
  const causes = new Map<string, { count: number; first: Finding }>();
  for (const finding of findings) {
    const key = finding.fault.replace(/"[^"]*"|\d+/g, "…").slice(0, 400);
    const cause = causes.get(key) ?? { count: 0, first: finding };
    causes.set(key, { ...cause, count: cause.count + 1 });
  }
  return [...causes.values()].map(({ count, first }) => `${count} × ${first.request.slice(0, 300)}\n    ${first.fault.slice(0, 700)}`);
}
