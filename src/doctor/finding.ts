import { type Messages, says } from "../messages/index.ts";
import type { Platform } from "../platform/index.ts";
import { type Words, wordsIn } from "../values/index.ts";
import type { World } from "./world.ts";

export type Sentences = Messages["desk"]["findings"];
/** A sentence of the catalogue with its values in it; what is typed at a machine is the same in every language. */
type Told = string | ((m: Sentences, language: string) => string);

/** "warning": it runs, and one day somebody will be sorry. "wrong": it does not do what it should. */
type State = "well" | "warning" | "wrong";
/** `about` names it in the catalogue. */
export type Finding = { about: keyof Sentences["about"]; state: State; says: Words; cure: Words };
/** As it is read. */
export type Said = { about: string; state: State; says: string; cure: string };

/** What is examined: a house that stands, and the world around it. */
export type Patient = Pick<Platform, "settings" | "clock" | "db" | "connection" | "storage" | "scanner" | "seal">;
type Found = Omit<Finding, "about">;
export type Check = { about: Finding["about"]; look: (patient: Patient, world: World) => Promise<Found[]> };

const wordsOf = (told: Told): Words => (typeof told === "string" ? told : says((m, language) => told(m.desk.findings, language)));
const found = (state: State, said: Told, cure: Told): Found => ({ state, says: wordsOf(said), cure: wordsOf(cure) });

export const well = (said: Told): Found => found("well", said, "");
export const warning = (said: Told, cure: Told): Found => found("warning", said, cure);
export const wrong = (said: Told, cure: Told): Found => found("wrong", said, cure);

/** What is amiss of these, or that all is well. */
export const orWell = (said: Told, amiss: readonly (Found | false | undefined)[]): Found[] => {
  const found = amiss.filter((one) => one !== false && one !== undefined);
  return found.length > 0 ? found : [well(said)];
};

/** The finding in a language. */
export function saidIn({ about, state, says: said, cure }: Finding, language: string): Said {
  const called = wordsIn(
    says((m) => m.desk.findings.about[about]),
    language,
  );
  return { about: called, state, says: wordsIn(said, language), cure: wordsIn(cure, language) };
}
