import { languagesSpoken, messagesIn } from "../messages/index.ts";
import { keysOf, wholeOf } from "../values/index.ts";

/** What lines of an advertisement promise, as terms of an offer; `unkept` are the lines that no term of an offer keeps. */
type TermsIn = {
  termIssues?: number;
  guaranteeDays?: number;
  print: boolean;
  digital: boolean;
  archive: boolean;
  adFree: boolean;
  unkept: string[];
};

const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const issues =
  /(?<!\d)(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\p{L}+\s+)?(?:issues?|numbers?|copies|ausgaben?|hefte?|numéros?|números?|numeri|nummers?|utgaver|numre)(?!\p{L})/iu;
const guarantee = /money.?back|guarantee|geld.?zurück|satisfait ou remboursé|garantía|garanzia/iu;
const days = /(?<!\d)(\d{1,3})[\s-]*(?:days?|tage|jours|días|giorni|dagen|dagar|dage)/iu;
const kinds = {
  adFree: /ad.?free|no ads|without (?:ads|advertis)|werbefrei|sans publicité|sin publicidad|senza pubblicità/iu,
  archive: /past issues|back (?:issues|numbers)|archive|archiv|anciens numéros|números anteriores/iu,
  print: /(?<!\p{L})print|by post|printed|gedruckt|papier|imprim|impres/iu,
  digital: /digital|online|e-?book|epub|(?<!\p{L})app(?!\p{L})|numérique/iu,
};
/** Promises that every offer with the digital edition keeps, or every offer. */
const always = /cancel|kündbar|résiliable|exclusive|subscriber.{0,12}content|audio|read aloud|vorgelesen/iu;

export function termsIn(lines: readonly string[]): TermsIn {
  const found: TermsIn = { print: false, digital: false, archive: false, adFree: false, unkept: [] };
  for (const line of lines) if (!take(line, found)) found.unkept.push(line);
  // nothing is said of either: a magazine's words are read on the web at least
  if (!found.print && !found.digital) found.digital = true;
  return found;
}

/** A promise as whatsIncluded makes it, in any language that is spoken. */
function takeOwn(line: string, found: TermsIn): boolean {
  const number = wholeOf(/\d+/.exec(line)?.[0] ?? "") ?? 0;
  for (const language of languagesSpoken()) {
    const m = messagesIn(language).offers.promises;
    if (line === m.guarantee(number)) found.guaranteeDays = number;
    else if (line === m.perYear(number) || line === m.issues(number)) found.termIssues = number;
    else if (line === m.print || line === m.printOption) found.print = true;
    else if (line === m.digital) found.digital = true;
    else if (line === m.archive) found.archive = true;
    else if (line === m.adFree) found.adFree = true;
    else if (![m.exclusive, m.audio, m.cancel].includes(line)) continue;
    return true;
  }
  return false;
}

function take(line: string, found: TermsIn): boolean {
  if (takeOwn(line, found)) return true;
  if (guarantee.test(line)) {
    const said = days.exec(line)?.[1];
    if (said) found.guaranteeDays = wholeOf(said) ?? 0;
    return true;
  }
  for (const kind of keysOf(kinds))
    if (kinds[kind].test(line)) {
      found[kind] = true;
      return true;
    }
  const count = issues.exec(line)?.[1];
  if (count) {
    found.termIssues ??= numbers.includes(count.toLowerCase()) ? numbers.indexOf(count.toLowerCase()) + 1 : (wholeOf(count) ?? 1);
    return true;
  }
  return always.test(line);
}
