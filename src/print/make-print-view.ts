import { houseAdsOn, paragraphsOf } from "../ads/index.ts";
import { cutAtPaywall, figuresIn } from "../document/index.ts";
import { type ArticleView, type Publication, articleById, publicationOf } from "../editorial/index.ts";
import { messagesIn, says, saysAll } from "../messages/index.ts";
import { type Db, type Platform, madeOf } from "../platform/index.ts";
import { type Edition, keepEdition, makeNewest, type EditionNow, editionNow } from "../editions/index.ts";
import { pictureFile } from "./model/blocks.ts";
import { pictureForPrint } from "./pictures/for-print.ts";
import { type PrintInput, type PrintOffer, printModel } from "./model/view.ts";
import { type Finding, canPrint } from "./preflight/preflight.ts";
import { sentencesOf } from "./preflight/told.ts";
import type { Words } from "../values/index.ts";
import { preflightView } from "./preflight/view.ts";
import { readyTypesetter, setPdf } from "./typeset/set-pdf.ts";

/** Sets a print view. The same input gives the same bytes. `load` answers with a stored picture. */
export async function renderPrintView(
  input: PrintInput,
  load: (storageKey: string) => Promise<Buffer | undefined>,
): Promise<{ pdf: Buffer; pages: number; findings: Finding[] }> {
  readyTypesetter();
  const files = await Promise.all(
    usedPictures(input.article).map(async ({ id, storageKey }) => ({
      name: pictureFile(id),
      bytes: await printable(await load(storageKey), storageKey),
    })),
  );
  const set = await setPdf({ kind: "article", files, data: printModel(input), standard: "ua-1" });
  return { pdf: set.pdf, pages: set.pages, findings: preflightView(input.article, set, input.publication.language) };
}

const usedPictures = (article: ArticleView) => {
  const ids = new Set(figuresIn(article.body).map(({ attrs }) => attrs.picture));
  if (article.lead) ids.add(article.lead.picture.id);
  return [...ids].map((id) => article.pictures[id]).filter((picture) => picture !== undefined);
};

async function printable(bytes: Buffer | undefined, key: string): Promise<Buffer> {
  if (!bytes) throw new Error(`the picture ${key} is not in storage; upload it again`);
  return madeOf(key, () => pictureForPrint(bytes, "view"));
}
/** Counts the layouts: a new one sets every print view anew, in the place of the old. */
const layout = 9;

type Kind = "print-view" | "print-view-opening";

/** Whether the print view shows the article as it is, in the layout of today; `says` what the preflight found. */
export async function printViewNow(db: Db, kind: Kind, { id, revision }: ArticleView): Promise<EditionNow> {
  const { edition, current } = await editionNow(db, kind, { articleId: id }, revision);
  const found = findingsOf(edition).filter(({ level }) => level !== "note");
  const told = found.flatMap((one) => [...(one.level === "refusal" ? [says((m) => m.desk.preflight.keptFrom)] : []), sentencesOf(one)]);
  return { edition, current: current && edition?.facts.layout === layout, ...(told.length > 0 && { says: saysAll(told) }) };
}

const findingsOf = (edition: Edition | undefined) => edition?.facts.findings ?? [];

/** The print view for readers: never one in which something is wrong, and none that was made whole for strangers while the article was open. */
export async function printViewFor(db: Db, kind: Kind, article: ArticleView): Promise<Edition | "refused" | undefined> {
  const { edition } = await printViewNow(db, kind, article);
  if (kind === "print-view-opening" && edition?.facts.uncut && article.access !== "open") return undefined;
  return edition && !canPrint(findingsOf(edition)) ? "refused" : edition;
}

/** Why readers are given no print view of this article, each with what cures it; empty where they are given one. */
export async function printViewRefusals(db: Db, article: ArticleView): Promise<Words[]> {
  const { edition } = await printViewNow(db, "print-view", article);
  const refusals = findingsOf(edition).filter(({ level }) => level === "refusal");
  return refusals.map(sentencesOf);
}

/** Job: the print view of the article, and another with the offer for those who do not subscribe: of all that everybody may read. */
export async function makePrintView(platform: Platform, { articleId }: { articleId: string }): Promise<void> {
  const article = await articleById(platform.db, articleId);
  if (!article) return;
  await makeOne(platform, article, "print-view");
  const body = article.access === "open" ? article.body : cutAtPaywall(article.body).opening;
  await makeOne(platform, { ...article, body }, "print-view-opening");
}

async function makeOne(platform: Platform, article: ArticleView, kind: Kind): Promise<void> {
  const { db, storage, settings } = platform;
  const subject = { articleId: article.id };
  if ((await printViewNow(db, kind, article)).current) return makeNewest(platform, kind, subject, article.revision);
  const publication = await publicationOf(db);
  const forAll = kind === "print-view-opening";
  const open = article.access === "open";
  const input = {
    article,
    publication,
    origin: settings.origin,
    offer: forAll ? await offerOf(platform, publication) : null,
    cut: forAll && !open,
  };
  const { pdf, pages, findings } = await renderPrintView(input, (key) => storage.get(key));
  await keepEdition(platform, {
    kind,
    subject,
    fingerprint: article.revision,
    mediaType: "application/pdf",
    body: pdf,
    replacing: true,
    facts: {
      pages,
      layout,
      findings,
      ...(forAll && open && { uncut: true }),
    },
  });
}

/** The house ad of the slot at an article's end, with the list of what is included. */
async function offerOf({ db }: Platform, { title, language }: Publication): Promise<PrintOffer | null> {
  const [ad] = await houseAdsOn(db, { today: "any-day", readers: "everybody", edition: "print-view" });
  return ad ? { title: messagesIn(language).editions.subscribeTo(title), text: paragraphsOf(ad).join(" "), included: ad.included } : null;
}
