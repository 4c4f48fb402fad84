import { figuresIn } from "../../../document/index.ts";
import { type Draft, type IssueView, reasonsBesideAlts } from "../../../editorial/index.ts";
import type { Messages } from "../../../messages/index.ts";
import type { MailingState } from "../../../newsletter/index.ts";
import { wordsIn } from "../../../values/index.ts";
import { type Finding, type PageEntry, isUnfilled } from "../../../print/index.ts";

/** What the checklist of an issue is made of; all of it is looked up, nothing is ticked. */
export type ToCheck = {
  issue: Pick<IssueView, "wholeNumber" | "state" | "theme" | "editorsNote" | "coverLines" | "cover" | "coverArt">;
  drafts: readonly Draft[];
  /** How many of them are neither public nor ready. */
  unready: number;
  /** Names of the magazine's sections in which nothing of the issue stands. */
  emptySections: readonly string[];
  /** How the issue is set for the press; undefined where it never was. */
  layout: { current: boolean; findings: readonly Finding[]; pages: readonly PageEntry[] } | undefined;
  ads: readonly { slot: string; headline: string; text: string }[];
  /** Editions that are not made, or not as the issue stands; null where nothing of it is public yet. */
  unmade: number | null;
  /** Printed copies that wait for a label. */
  unlabelled: number;
  letter: { id: string; state: MailingState } | undefined;
  /** Is a sale asked for that waits for its hour? */
  saleAsked: boolean;
};

/** One line: what it says of the state that was found, and where it is mended. */
type Check = { says: string; href: string; isDone: boolean };
type Words = Messages["desk"]["plan"]["check"];
type Spoken = { language: string };

/** Everything that must have happened, in the order of making; what is done stands in it too, and says so. */
export function checklistOf(facts: ToCheck & Spoken, m: Words): Check[] {
  const { issue } = facts;
  const base = `/desk/issues/${issue.wholeNumber}`;
  return [
    ...(issue.state === "on sale"
      ? []
      : [...pieces(facts, m, base), ...parts(facts, m, base), ...layout(facts, m, base), ...sale(facts, m, base)]),
    ...outgoing(facts, m, base),
  ];
}

function pieces({ issue, drafts, unready, emptySections, language }: ToCheck & Spoken, m: Words, base: string): Check[] {
  const plan = `${base}#plan`;
  if (drafts.length === 0) return [{ says: m.empty, href: plan, isDone: false }];
  const list = `/desk/pieces/list?issue=${issue.wholeNumber}`;
  return [
    { says: unready === 0 ? m.allReady(drafts.length) : m.unready({ unready, of: drafts.length }), href: list, isDone: unready === 0 },
    ...drafts.flatMap((draft) => lacking(draft, m, language)),
    ...(drafts.every((draft) => withoutAlt(draft) === 0) ? [{ says: m.alts, href: plan, isDone: true }] : []),
    ...(emptySections.length === 0 ? [] : [{ says: m.sections(emptySections), href: plan, isDone: false }]),
  ];
}

/** Of one piece: its pictures without a description, and whatever else keeps it from being published. */
function lacking(draft: Draft, m: Words, language: string): Check[] {
  const href = `/desk/articles/${draft.id}`;
  const [pictures, reasons] = [withoutAlt(draft), reasonsBesideAlts(draft)];
  const of = { piece: draft.headline };
  return [
    ...(pictures > 0 ? [{ says: m.noAlt({ ...of, pictures }), href, isDone: false }] : []),
    ...reasons.map((reason) => ({ says: m.lacks({ ...of, reason: wordsIn(reason, language) }), href, isDone: false })),
  ];
}

/** How many of its pictures have no description for those who cannot see them. */
const withoutAlt = ({ lead, body }: Draft): number =>
  (lead && !lead.alt.trim() ? 1 : 0) + figuresIn(body).filter(({ attrs }) => !attrs.alt.trim()).length;

function parts({ issue }: ToCheck, m: Words, base: string): Check[] {
  const part = (name: keyof Words["parts"], isDone: boolean): Check => ({
    says: isDone ? m.partThere(m.parts[name]) : m.partsMissing[name],
    href: `${base}#at-${name}`,
    isDone,
  });
  return [
    part("cover", issue.cover !== null),
    part("coverArt", issue.coverArt !== null),
    part("coverLines", issue.coverLines.length > 0),
    part("theme", issue.theme !== ""),
    part("editorsNote", issue.editorsNote !== ""),
  ];
}

function layout({ drafts, layout: set, ads }: ToCheck, m: Words, base: string): Check[] {
  const href = `${base}/print`;
  const refused = set?.findings.filter(({ level }) => level === "refusal").length ?? 0;
  const free = set?.pages.filter(isUnfilled).length ?? 0;
  const unworded = ads.filter(({ text }) => !text.trim());
  const hasBack = ads.some(({ slot }) => slot === "back-cover");
  return [
    ...(drafts.length > 0 && !set ? [{ says: m.unset, href, isDone: false }] : []),
    ...(set ? [{ says: set.current ? m.set(set.pages.length) : m.setBefore, href, isDone: set.current }] : []),
    ...(set?.current
      ? [{ says: refused === 0 ? m.preflightGood : m.preflight(refused), href: `${href}#preflight`, isDone: refused === 0 }]
      : []),
    { says: hasBack ? m.backAd : m.noBackAd, href: "/desk/ads", isDone: hasBack },
    ...unworded.map(({ headline }) => ({ says: m.noMaterial(headline), href: "/desk/ads", isDone: false })),
    ...(free > 0 ? [{ says: m.freePages(free), href: "/desk/ads", isDone: false }] : []),
  ];
}

const sale = ({ saleAsked }: ToCheck, m: Words, base: string): Check[] => [
  { says: saleAsked ? m.saleAsked : m.saleUnasked, href: `${base}/sale`, isDone: saleAsked },
];

function outgoing({ issue, unmade, unlabelled, letter }: ToCheck, m: Words, base: string): Check[] {
  const isLate = issue.state === "closed" || issue.state === "on sale";
  const written = letter !== undefined && letter.state !== "draft";
  const letterHref = letter ? `/desk/newsletter/${letter.id}` : base;
  return [
    ...(unmade === null ? [] : [{ says: unmade === 0 ? m.made : m.unmade(unmade), href: `${base}/editions`, isDone: unmade === 0 }]),
    ...(isLate || unlabelled > 0
      ? [
          {
            says: unlabelled === 0 ? m.labelled : m.unlabelled(unlabelled),
            href: `/desk/fulfilment/${issue.wholeNumber}`,
            isDone: unlabelled === 0,
          },
        ]
      : []),
    { says: written ? m.letterReady : letter ? m.letterDraft : m.noLetter, href: letterHref, isDone: written },
  ];
}
