import type { Body } from "../../document/index.ts";
import { type Reading, readingsOf } from "../script/readings-of.ts";
import { type Override, usualManner } from "../script/speech-script.ts";
import { speechText } from "../words/speech-text.ts";
import { itemsOf, recordOf } from "../../values/index.ts";

/** A decision about a block, by where it stands and how it begins: a text carries no ids. */
export type CarriedDecision = { block: number | string; begins?: string; as: Override["said"]; words?: string };
type Decision = { block: string; said: Override["said"]; words: string };

const around = ["opening", "headline", "byline", "standfirst", "closing"];
const textOf = ({ pieces }: Reading) => pieces.map(({ text }) => text).join(" ");
const saids = ["read", "skip", "say"] as const;

/** Counted as the script counts, by the usual manner, so that the magazine's choice of captions moves no number. */
const readings = (body: Body, language: string) => readingsOf(body, language, usualManner);

export function carryDecisions(overrides: ReadonlyMap<string, Override>, body: Body, language: string): CarriedDecision[] {
  const outer = around.flatMap((block) => {
    const override = overrides.get(block);
    return override ? [{ block, ...saidOf(override) }] : [];
  });
  const inner = readings(body, language).flatMap((reading, at) => {
    const override = overrides.get(reading.block);
    return override ? [{ block: at + 1, begins: beginning(textOf(reading)), ...saidOf(override) }] : [];
  });
  return [...outer, ...inner];
}

const saidOf = ({ said, words }: Override) => ({ as: said, ...(said === "say" && { words }) });

/** As many words as tell it from others at a glance. */
function beginning(text: string): string {
  if (text.length <= 80) return text;
  return text.slice(0, text.lastIndexOf(" ", 80) > 20 ? text.lastIndexOf(" ", 80) : 80);
}

/** By its words, whatever became of its signs at the editor's door. */
const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The decisions with the ids of this body, and a sentence for each that has no block in it. */
export function findDecisions(given: unknown, body: Body, language: string): { decisions: Decision[]; problems: string[] } {
  const list = readings(body, language).map((reading) => ({ block: reading.block, key: key(textOf(reading)) }));
  const decisions: Decision[] = [];
  const problems: string[] = [];
  for (const one of itemsOf(given)) {
    const decision = readDecision(one);
    const block = decision && (around.includes(String(decision.block)) ? String(decision.block) : blockOf(decision, list));
    if (decision && block) decisions.push({ block, said: decision.as, words: decision.words ?? "" });
    else problems.push(problemOf(decision, one));
  }
  return { decisions, problems };
}

function blockOf({ block, begins }: CarriedDecision, list: readonly { block: string; key: string }[]): string | undefined {
  const wanted = key(begins ?? "");
  const found = wanted
    ? list.map((one, at) => ({ ...one, off: Math.abs(at + 1 - Number(block)) })).filter((one) => one.key.startsWith(wanted))
    : [];
  return found.sort((a, b) => a.off - b.off)[0]?.block;
}

function readDecision(given: unknown): CarriedDecision | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { block, begins, as, words } = recordOf(given);
  const said = saids.find((one) => one === as);
  if (!said || (typeof block !== "number" && typeof block !== "string")) return undefined;
  if (said === "say" && (typeof words !== "string" || !speechText(words))) return undefined;
  return {
    block,
    as: said,
    ...(typeof begins === "string" && { begins }),
    ...(typeof words === "string" && { words: words.slice(0, 4000) }),
  };
}

const problemOf = (decision: CarriedDecision | undefined, given: unknown): string =>
  decision
    ? `no block begins with “${decision.begins ?? decision.block}”; it is read as usual`
    : `${JSON.stringify(given).slice(0, 120)} is no decision: give block and begins, and “as” read, skip or say (with words)`;
