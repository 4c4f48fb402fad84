import type { Messages } from "../../messages/index.ts";
import type { LetterWords } from "../../platform/index.ts";
import { formatMoney, formatMonth, formatNumber, money, ownOf } from "../../values/index.ts";
import { rateOf } from "../cohorts.ts";
import type { Flow } from "../flow.ts";
import type { Report } from "./gather.ts";

type Said = Pick<LetterWords, "title" | "paragraphs" | "facts"> & { subject: string };
type Fact = [string, string];
type Saying = { desk: Messages["desk"]; language: string; seesTrade: boolean };

/** The month as a letter: a table of figures, those of the trade for whoever may see them. */
export function reportWords(report: Report, saying: Saying): Said {
  const m = saying.desk.report;
  const month = formatMonth(report.month, saying.language);
  const facts = [...(saying.seesTrade ? tradeFacts(report, saying) : []), ...readingFacts(report, saying)];
  return { subject: m.subject(month), title: m.title(month), paragraphs: [m.says], facts };
}

function tradeFacts(report: Report, saying: Saying): Fact[] {
  const { desk, language } = saying;
  const m = desk.report;
  const number = (value: number) => formatNumber(value, language);
  const sum = (amount: number, currency: string) => formatMoney(money(amount, currency), language);
  return [
    ...copyFacts(report, saying),
    ...flowFacts(report, saying),
    ...report.money.flatMap(({ currency, earned, deferred }): Fact[] => [
      [m.earned, sum(earned, currency)],
      [m.deferred, sum(deferred, currency)],
    ]),
    ...report.refunds.map(({ kind, count, amount, currency }): Fact => [
      m.refunds(ownOf(desk.numbers.refunds.kinds, kind) ?? kind),
      m.countAndSum(number(count), sum(amount, currency)),
    ]),
    ...report.offers.map(({ keyCode, orders, ordered }): Fact => [
      m.offer(keyCode),
      m.countAndSum(number(orders), formatMoney(ordered, language)),
    ]),
  ];
}

function copyFacts({ copies }: Report, { desk: { report: m }, language }: Saying): Fact[] {
  if (!copies) return [];
  return copies.counts.map(({ edition, paid }): Fact => {
    const before = copies.before.find((row) => row.edition === edition);
    const change = before && paid - before.paid;
    const signed = change === undefined ? "" : `${change > 0 ? "+" : change < 0 ? "−" : "±"}${formatNumber(Math.abs(change), language)}`;
    return [m.copies[edition](copies.wholeNumber), m.withChange(formatNumber(paid, language), signed)];
  });
}

function flowFacts({ flows }: Report, { desk: { report: m, numbers }, language }: Saying): Fact[] {
  if (!flows) return [];
  const count = (flow: Flow) => flows.flows.reduce((all, one) => (one.flow === flow ? all + one.count : all), 0);
  const why = flows.flows.filter(({ flow }) => flow === "stop").sort((a, b) => b.count - a.count);
  const reasons = why
    .map(({ reason, count: of }) => `${ownOf(numbers.subscriptions.why, reason) ?? reason} ${formatNumber(of, language)}`)
    .join(", ");
  return [
    [m.began, formatNumber(count("start") + count("return"), language)],
    [m.ended, [formatNumber(count("stop"), language), reasons].filter(Boolean).join(": ")],
    [m.running, formatNumber(flows.running, language)],
  ];
}

function readingFacts({ reading, mostRead, inVain, letters }: Report, { desk: { report: m }, language }: Saying): Fact[] {
  const number = (value: number) => formatNumber(value, language);
  const finished = rateOf(reading.finished, reading.opened);
  return [
    [m.readers, finished === null ? number(0) : m.toTheEnd(number(reading.opened), `${formatNumber(finished * 100, language, 0)} %`)],
    [m.listeners, number(reading.played)],
    ...mostRead.map(({ headline, opened }): Fact => [m.piece(headline), number(opened)]),
    ...(inVain.length > 0 ? [[m.inVain, inVain.join(", ")] satisfies Fact] : []),
    ...letters.map(({ subject, sent, bounced, unsubscribed }): Fact => [
      m.letter(subject),
      m.sentAndLeft({ sent: number(sent), bounced: number(bounced), left: number(unsubscribed) }),
    ]),
  ];
}
