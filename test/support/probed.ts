import { type Plan, askedBy, knownWords } from "../../src/messages/laid/probe.ts";

export const numbers = [0, 1, 2, 3, 5, 11, 100];

/** Every way in which a message may be given its values, one of them at a time: none, no, a number, a word that it knows. */
export function plansFor(message: unknown): [told: string, plan: Plan][] {
  const names = askedBy(message);
  const one = (name: string): [string, Plan][] => [
    ...numbers.map((number): [string, Plan] => [`${name} ${number}`, { [name]: { number } }]),
    ...[undefined, null, false, true, 0, 1, 2, "", []].map((as): [string, Plan] => [`${name} ${JSON.stringify(as)}`, { [name]: { as } }]),
  ];
  const chosen = Object.entries(knownWords).flatMap(([word, known]) =>
    known.map((as): [string, Plan] => [`${word} “${as}”`, { [`*.${word}`]: { as } }]),
  );
  const none = Object.fromEntries(names.map((name) => [name, { as: name === "0" ? {} : undefined }]));
  return [["", {}], ...names.flatMap(one), ...chosen, ["all none", none]];
}
