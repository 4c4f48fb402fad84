/** What a reader may choose of how the magazine looks while they read; what they left alone is as the magazine has it. */
export const choices = {
  size: ["small", "large", "larger", "largest"],
  face: ["serif", "sans", "dyslexia"],
  measure: ["narrow", "wide"],
  shade: ["light", "dark", "sepia"],
  /** Whether the browser keeps where they stopped reading. */
  places: ["off"],
  /** How an issue is read from front to back; in pages where they chose nothing. */
  flow: ["scroll"],
} as const;

export type Choice = keyof typeof choices;
export type AsOneReads = { [one in Choice]?: (typeof choices)[one][number] };

export const choiceNames: readonly Choice[] = ["size", "face", "measure", "shade", "places", "flow"];

/** What was chosen, as far as it is known: a cookie, or a form, is what anybody wrote into it. */
export function asOneReadsOf(values: { [one in Choice]?: string | undefined }): AsOneReads {
  const known = choiceNames.filter((name) => choices[name].some((value) => value === values[name]));
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}

const root = "<!doctype html><html";
const chosenBefore = /^<!doctype html><html(?: data-(?:size|face|measure|shade|places|flow)="[a-z]*")*/;

/** The page whose first tag says what they chose, whatever it said before; what is no page stays as it is. */
export const rootAsRead = (html: string, chosen: AsOneReads): string =>
  html.replace(chosenBefore, root + choiceNames.flatMap((name) => (chosen[name] ? [` data-${name}="${chosen[name]}"`] : [])).join(""));
