import { describe, expect, it } from "vitest";
import { bindSpaces } from "./bind-spaces.ts";

/** _ is a space that holds, - a narrow one. */
const shown = (text: string) => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "-");

describe("what no line may part", () => {
  it.each([
    ["en", "It is 12 km to the quay, 5 % of 12 000.", "It is 12_km to the quay, 5_% of 12_000."],
    ["en", "Mr Marsh met J. S. Bach at 9 a.m. on p. 4 of No. 12", "Mr_Marsh met J._S._Bach at 9_a.m. on p._4 of No._12"],
    ["en", "He left – and came back", "He left_– and came back"],
    ["en", "in 5 minutes a man", "in 5 minutes a man"],
    ["en", "What now ? he said", "What now ? he said"],
    ["fr", "« Que faire ? » dit-elle : rien ; le 3 février", "«-Que faire-?-» dit-elle_: rien-; le 3_février"],
    ["de", "z. B. Nr. 5 am 3. Mai, S. 12", "z.-B._Nr._5 am 3._Mai, S._12"],
    ["de", "Er kam – und ging. – Sie blieb –, sagt er", "Er kam_– und ging._– Sie blieb_–, sagt er"],
    ["fr", "— Et après ? — On attend, dit-il — et rit.", "—_Et après-? —_On attend, dit-il_— et rit."],
    ["fr", "le 1er février, 38 % de moins", "le 1er_février, 38_% de moins"],
    [
      "pt",
      "— Para quê? — pergunta ele. — O Sr. Melo — disse ela —, talvez",
      "—_Para quê? —_pergunta ele. —_O Sr._Melo_— disse ela_—, talvez",
    ],
    ["nl", "‘Geteld.’ – En toen, mevr. Vos? – Niets", "‘Geteld.’ –_En toen, mevr._Vos? –_Niets"],
    ["es", "n.º 12, un 38 % menos", "n.º_12, un 38_% menos"],
    ["cs", "v zimě a k moři", "v_zimě a_k_moři"],
    ["ja", "東京 12 km", "東京 12_km"],
  ])("%s: %s", (language, text, bound) => {
    expect(shown(bindSpaces(text, language))).toBe(bound);
    expect(bindSpaces(text, language)).toHaveLength(text.length);
  });
});
