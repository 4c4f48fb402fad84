import { entryOf } from "../../values/index.ts";

/** IPA as the CMU phones of American English, longest signs first; vowels carry 1 where the stress mark stands before. */
const vowels: Record<string, string> = {
  aɪ: "ay",
  aʊ: "aw",
  eɪ: "ey",
  oʊ: "ow",
  əʊ: "ow",
  ɔɪ: "oy",
  ɪə: "ih",
  eə: "eh",
  ʊə: "uh",
  iː: "iy",
  uː: "uw",
  ɑː: "aa",
  ɔː: "ao",
  ɜː: "er",
  yː: "uw",
  øː: "er",
  i: "iy",
  ɪ: "ih",
  e: "eh",
  ɛ: "eh",
  æ: "ae",
  a: "aa",
  ɑ: "aa",
  ɒ: "aa",
  ɔ: "ao",
  o: "ow",
  ʊ: "uh",
  u: "uw",
  ʌ: "ah",
  ə: "ax",
  ɐ: "ah",
  ɚ: "er",
  ɝ: "er",
  ɜ: "er",
  y: "uw",
  ø: "er",
  œ: "er",
};
const consonants: Record<string, string> = {
  tʃ: "ch",
  dʒ: "jh",
  t͡ʃ: "ch",
  d͡ʒ: "jh",
  ts: "t s",
  p: "p",
  b: "b",
  t: "t",
  d: "d",
  k: "k",
  g: "g",
  ɡ: "g",
  f: "f",
  v: "v",
  θ: "th",
  ð: "dh",
  s: "s",
  z: "z",
  ʃ: "sh",
  ʒ: "zh",
  h: "hh",
  ç: "hh",
  x: "k",
  χ: "k",
  m: "m",
  n: "n",
  ɲ: "n y",
  ŋ: "ng",
  l: "l",
  ɫ: "l",
  ʎ: "l y",
  r: "r",
  ɹ: "r",
  ʁ: "r",
  ɾ: "r",
  w: "w",
  j: "y",
};
const signs = [...Object.keys(vowels), ...Object.keys(consonants)].sort((a, b) => b.length - a.length);

/** Empty where a sign is not known: better the word as written than half of another. */
export function phonesOf(ipa: string): string[] {
  const phones: string[] = [];
  let rest = ipa.normalize("NFC").replace(/[/[\].‿ˌ\s͡ː](?<!ː)/g, "");
  let stressed = false;
  while (rest) {
    if (/^[ˈ']/.test(rest)) {
      stressed = true;
      rest = rest.slice(1);
      continue;
    }
    const sign = signs.find((one) => rest.startsWith(one));
    if (!sign) {
      if (!rest.startsWith("ː")) return [];
      rest = rest.slice(1);
      continue;
    }
    phones.push(
      ...(vowels[sign] ? [vowels[sign] === "ax" ? `ah0` : vowels[sign] + (stressed ? "1" : "0")] : entryOf(consonants, sign).split(" ")),
    );
    if (vowels[sign]) stressed = false;
    rest = rest.slice(sign.length);
  }
  return phones;
}
