import { keysOf } from "../../values/index.ts";
import type { Messages } from "../../messages/index.ts";

type Words = Messages["desk"]["settings"];
export type Group = keyof Words["groups"];
export type FieldName = keyof Words["fields"];
type LinkName = keyof Words["links"];

/** One thing that is set: by a form of its own, on a page of its own, or where Masthead is started. */
export type Setting =
  | { is: "field"; name: FieldName; group: Group }
  | { is: "link"; name: LinkName; group: Group; href: string }
  | { is: "machine"; name: string; says: string; group: "machine" };

const fields: Partial<Record<Group, FieldName[]>> = {
  magazine: ["title", "tagline", "about", "imprint", "language", "otherLanguages", "timeZone", "issnPrint", "issnOnline"],
  money: ["sellerName", "sellerAddress", "sellerVatId", "sellerRegistration", "sellerEmail", "sellerAccount"],
  print: ["trimSize", "coverPrice"],
  reading: ["typefaces", "certifiedBy"],
};

const links: Partial<Record<Group, [LinkName, href: string][]>> = {
  issues: [
    ["calendar", "/desk/settings?group=issues#calendar"],
    ["sections", "/desk/settings?group=issues#sections"],
    ["steps", "/desk/pieces/steps"],
  ],
  money: [
    ["offers", "/desk/offers"],
    ["tax", "/desk/tax"],
    ["coupons", "/desk/coupons"],
    ["premiums", "/desk/premiums"],
    ["renewals", "/desk/renewals"],
  ],
  reading: [
    ["look", "/desk/look"],
    ["narration", "/desk/narration"],
    ["ads", "/desk/ads"],
  ],
  letters: [
    ["newsletter", "/desk/newsletter"],
    ["letters", "/desk/letters"],
  ],
  security: [
    ["staff", "/desk/staff"],
    ["log", "/desk/log"],
  ],
};

export const groupsOf = (m: Words): Group[] => keysOf(m.groups);

/** Everything that is set, in the order in which it is shown; `machine`: what is set where Masthead is started. */
export function allSettings(m: Words, machine: readonly { name: string; says: string }[]): Setting[] {
  return groupsOf(m).flatMap((group): Setting[] => [
    ...(fields[group] ?? []).map((name): Setting => ({ is: "field", name, group })),
    ...(links[group] ?? []).map(([name, href]): Setting => ({ is: "link", name, group, href })),
    ...(group === "machine" ? machine.map((one): Setting => ({ is: "machine", ...one, group })) : []),
  ]);
}

/** The group in which a field is set. */
export const groupOf = (name: string): Group => keysOf(fields).find((group) => fields[group]?.some((one) => one === name)) ?? "magazine";

/** Without accents and case, as words are looked for. */
export const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function wordsOf(setting: Setting, m: Words): string {
  if (setting.is === "machine") return `${setting.name} ${setting.says}`;
  const { label, hint, also } = setting.is === "field" ? m.fields[setting.name] : m.links[setting.name];
  return [setting.name, label, hint, also, m.groups[setting.group]].join(" ");
}

/** Those that have all of these words in what is said of them. */
export function settingsWith(sought: string, all: readonly Setting[], m: Words): Setting[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  return all.filter((setting) => {
    const said = folded(wordsOf(setting, m));
    return words.every((word) => said.includes(word));
  });
}
