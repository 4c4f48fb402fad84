import { type Plan, type Spoken, askedBy, knownWords, probed } from "./probe.ts";

/** A message as a language’s file has it, text by text, at each text’s place within it. */
type Written = ReadonlyMap<string, string>;

/** What no stand-in brings to light: what is said of each of many. */
const byHand: Readonly<Record<string, string>> = {
  "copies.ranges": "{0, each, {{from, select, @to {no. {from}} other {no. {from} to no. {to}}}}}",
  "documents.lines.supplied": "{line}, {first, select, @last {no. {last}} other {no. {first} to no. {last}}}",
  "refusals.renewals.chargedThere":
    "{gateway} goes on charging for it by itself ({standing}{until, select, no {} other {, paid until {until}}}). Taken here as well, it is paid twice. Take it over or end it there first, or say that you know.",
};
/** What code puts together from other messages, and no file need say. */
export const madeOfOthers = ["editions.credits", "mailing.credits"];

/**
 * Writes an English message as a language’s file would have it, by asking it with each of its values as something, nothing,
 * one and many; where what it says changes with a value, that is a choice.
 */
export function writtenMessage(message: unknown, path: string): Written {
  const own = byHand[path];
  if (own !== undefined) return new Map([["", own]]);
  const asked = askedBy(message);
  // what only holds the values is there in any case
  const holds = (name: string) => /^\d+$/.test(name) && asked.some((other) => other.startsWith(`${name}.`));
  const isLength = (name: string) => name.endsWith(".length") && asked.includes(name.replace(/\.length$/, "")) && name !== "0.length";
  const plans = choices(
    message,
    {},
    asked.filter((name) => !holds(name) && !isLength(name)),
  );
  const places = [...new Set(leavesOf(plans).flatMap(({ leaves }) => leaves.map((leaf) => leaf.path)))];
  return new Map(places.map((place) => [place, textAt(plans, place)]));
}

/** What it says under each choice. */
type Choices = { said: Spoken } | { name: string; by: "plural" | "select"; forms: [string, Choices][] };

const leavesOf = (choices: Choices): Spoken[] => ("said" in choices ? [choices.said] : choices.forms.flatMap(([, form]) => leavesOf(form)));

function choices(message: unknown, plan: Plan, names: readonly string[]): Choices {
  const base = attempt(message, plan);
  for (const name of names) {
    const forms = formsFor(message, plan, name, base);
    if (!forms) continue;
    const rest = names.filter((other) => other !== name);
    return {
      name,
      by: forms.some(([form]) => form === "one") ? "plural" : "select",
      forms: forms.map(([form, own]) => [
        form,
        choices(
          message,
          own,
          rest.filter((one) => !(one in own)),
        ),
      ]),
    };
  }
  if (!base) throw new Error(`A message cannot be written: it asks for words that are not known (${names.join(", ")}).`);
  return { said: negatedIn(base, message, plan, names) };
}

/** What is said the other way round (how many are left of less than none) is `{-left}`. */
function negatedIn(said: Spoken, message: unknown, plan: Plan, names: readonly string[]): Spoken {
  if (!said.leaves.some(({ text }) => text.includes("-100"))) return said;
  const all = [...new Set([...names, ...Object.keys(plan)])];
  const negated = all.find((name) =>
    attempt(message, { ...plan, [name]: { number: 77 } })?.leaves.some(({ text }) => text.includes("-77")),
  );
  const leaves = said.leaves.map((leaf) => ({ ...leaf, text: leaf.text.replaceAll("-100", `{-${shortOf(negated ?? "")}}`) }));
  return { ...said, leaves };
}

/** The plans of the forms that a message has for a value, where it has several. */
function formsFor(message: unknown, plan: Plan, name: string, base: Spoken | undefined): [string, Plan][] | undefined {
  const words = knownWords[name.slice(name.lastIndexOf(".") + 1)];
  if (words) return words.map((as, at): [string, Plan] => [at === words.length - 1 ? "other" : as, { ...plan, [name]: { as } }]);
  if (!base) return undefined;
  const equal = equalTo(name);
  if (equal && differs(message, { ...plan, [name]: { as: 7 }, [equal]: { as: 7 } }, base, { [name]: "7", [equal]: "7" }))
    return [
      [`@${shortOf(equal)}`, { ...plan, [name]: { as: `{${name}}` }, [equal]: { as: `{${name}}` } }],
      ["other", { ...plan, [name]: { as: `{${name}}` } }],
    ];
  if (differs(message, { ...plan, [name]: { number: 1 } }, base, {}))
    return [
      ...noneOf(message, plan, name, base),
      ["one", { ...plan, [name]: { number: 1 } }],
      ["other", { ...plan, [name]: { number: 100 } }],
    ];
  for (const [as, shown] of nothings)
    if (differs(message, { ...plan, [name]: { as } }, base, { [name]: shown }))
      return [
        ["no", { ...plan, [name]: { as } }],
        ["other", { ...plan, [name]: { number: 100 } }],
      ];
  return undefined;
}

/** What is said of none, where it is not said as of many. */
function noneOf(message: unknown, plan: Plan, name: string, base: Spoken): [string, Plan][] {
  const none = [0, undefined].find((as) => differs(message, { ...plan, [name]: { as } }, base, { [name]: as === 0 ? "0" : "" }));
  const isTold = none === 0 || differs(message, { ...plan, [name]: { as: undefined } }, base, { [name]: "" });
  return isTold ? [["=0", { ...plan, [name]: { as: none } }]] : [];
}

/** What counts as nothing, and what stands where it is said. */
const nothings: [unknown, string][] = [
  [undefined, ""],
  [false, ""],
  [null, ""],
  [0, "0"],
  ["", ""],
  [[], ""],
];
/** The end of a range, of its beginning’s name. */
const equalTo = (name: string): string | undefined => (name.endsWith(".from") ? name.replace(/from$/, "to") : undefined);

/** Whether it says other words when it is asked so, beside the value itself. */
function differs(message: unknown, plan: Plan, base: Spoken, shown: Record<string, string>): boolean {
  const own = attempt(message, plan);
  if (!own || own.leaves.length === 0) return false;
  const filled = (text: string) => text.replace(/\{(\d[\w.]*)\}/g, (mark, name: string) => shown[name] ?? mark);
  const told = (spoken: Spoken) => spoken.leaves.map(({ path, text }) => `${path}: ${filled(text)}`).join("\n");
  return told(own) !== told(base);
}

function attempt(message: unknown, plan: Plan): Spoken | undefined {
  try {
    const spoken = probed(message, plan);
    return spoken.leaves.some(({ text }) => /\b(?:undefined|null|false)\b|\[object/.test(text)) ? undefined : spoken;
  } catch {
    return undefined;
  }
}

function textAt(choices: Choices, place: string): string {
  if ("said" in choices) return namesShort(choices.said.leaves.find(({ path }) => path === place)?.text ?? "");
  const forms = choices.forms.map(([form, own]): [string, string] => [form, textAt(own, place)]);
  return choiceOf(`${shortOf(choices.name)}, ${choices.by}`, forms);
}

/** A choice, without what all of its forms begin and end with. */
function choiceOf(of: string, forms: readonly (readonly [form: string, text: string])[]): string {
  const all = forms.map(([, text]) => unitsOf(text));
  const [first = []] = all;
  const shortest = Math.min(...all.map(({ length }) => length));
  const alike = (at: (units: string[], step: number) => string | undefined, most: number): number => {
    let step = 0;
    while (step < most && all.every((units) => at(units, step) === at(first, step))) step += 1;
    return step;
  };
  const before = alike((units, step) => units[step], shortest);
  const after = alike((units, step) => units.at(-1 - step), shortest - before);
  const between = all.map((units) => units.slice(before, units.length - after).join(""));
  const value = `{${of.replace(/, select$/, "")}}`;
  // nothing where there is nothing: as the value says by itself
  const isValue = between.length === 2 && between[0] === "" && between[1] === value;
  const isNothing = between.every((text) => text === "");
  const whole = isNothing ? "" : isValue ? value : `{${of}, ${forms.map(([form], at) => `${form} {${between[at]}}`).join(" ")}}`;
  return first.slice(0, before).join("") + whole + first.slice(first.length - after).join("");
}

/** Words with the space behind them, and values, choices and tags with all that is in them. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let [depth, open] = [0, ""];
  for (const token of text.match(/[{}]|<\/?\w+>|\s+|[^\s{}<]+|</g) ?? []) {
    open += token;
    if (token === "{" || /^<\w/.test(token)) depth += 1;
    if (token === "}" || token.startsWith("</")) depth -= 1;
    if (depth > 0) continue;
    units.push(open);
    open = "";
  }
  return open ? [...units, open] : units;
}

const shortOf = (name: string): string => name.replace(/^0\./, "");

/** `{0.day}` as `{day}`; a list of two that stands for a list as its name. */
const namesShort = (text: string): string =>
  text
    .replace(
      /<by0>\{([\w.]+)\.0\}<\/by0> and <by1>\{\1\.1\}<\/by1>|\{([\w.]+)\.0\} and \{\2\.1\}/g,
      (_, rich: string, plain: string) => `{${rich ?? plain}}`,
    )
    .replace(/\{0\.([\w.]+)\}/g, "{$1}");
