import { saveHouseAds } from "../ads/index.ts";
import type { ArticleSource, Block, Body } from "../document/index.ts";
import { readInline } from "../document/index.ts";
import {
  addPicture,
  calendarOf,
  correctArticle,
  describeContributor,
  describeSeries,
  draftBySlug,
  housePages,
  issueByNumber,
  joinSeries,
  placeArticle,
  placePages,
  planIssues,
  publishPage,
  putIssueOnSale,
  recordPastIssues,
  saveArticle,
  saveContributor,
  saveIssue,
  savePage,
  savePublication,
  saveSection,
  seriesBySlug,
  wholeNumberOn,
  yearsPlanned,
} from "../editorial/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Day, addDays, day, dayOf, formatDay, slugOf, must, itemAt } from "../values/index.ts";
import { numberCover } from "./cover/number-cover.ts";
import { inkOf } from "./inks.ts";
import { promises } from "./offers.ts";
import { coverArtFile, coverFile, figureFile, leadFile, pictureIn, portraitFile, seriesFile } from "./pictures.ts";
import { type DemoIssue, type DemoMagazine, readMagazine } from "./read-magazine.ts";
import { seedReaders, serveReaders } from "./seed-readers.ts";
import { seedOffers, seedShelf } from "./seed-trade.ts";

const publication = {
  language: "en",
  timeZone: "Europe/London",
  issuesPerYear: 24,
  currency: "EUR",
  issnPrint: null,
  issnOnline: null,
  firstIssueOn: day("2025-01-01"),
  look: {},
  seller: {
    name: "Tidewater Review Press",
    address: "2 Ropewalk\nHalmouth EH1 1YZ",
    vatId: "",
    registration: "",
    email: "",
    account: "Halmouth Savings Bank, IBAN GB00 PLAY 0000 0000 0000 00",
  },
  trimSize: "210x280" as const,
  coverPrice: 950,
};
const sections = ["Crossings", "Maps", "Work", "Science", "Kitchen", "Weather", "Letters"];

/**
 * Writes the invented magazine around today: its newest issue is the last that has appeared by the
 * calendar, and its readers bought theirs in the past. Every step may be repeated.
 */
export async function seedDemo(platform: Platform, say: (line: string) => void = () => undefined): Promise<void> {
  say("Seeding the demo magazine …");
  const magazine = readMagazine();
  const today = dayOf(platform.clock.now(), publication.timeZone);
  const current = Math.max(wholeNumberOn(today, publication), 25);
  const onSale = magazine.issues.length - 1;
  const numbers = magazine.issues.map((_, at) => current - onSale + 1 + at);
  await seedHouse(platform, magazine, current);
  await seedPortraits(platform, magazine);
  // readers first: when they bought, the issues they bought had not appeared
  await seedReaders(platform, { today });
  await inTransaction(platform, (tx) => recordPastIssues(tx, current - magazine.issues.length + 1));
  for (const [at, issue] of magazine.issues.entries()) {
    say(`  issue ${numbers[at]} …`);
    await seedIssue(platform, magazine, { issue, wholeNumber: itemAt(numbers, at), planned: at === onSale });
  }
  await seedSeries(platform, magazine);
  await serveReaders(platform, { current, today });
  await seedShelf(platform, current);
}

async function seedHouse(platform: Platform, magazine: DemoMagazine, current: number): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { title, tagline, about, imprint } = magazine;
    await savePublication(tx, { ...publication, title, tagline, about, imprint });
    for (const name of sections) await saveSection(tx, { name, ink: inkOf(name).ink });
    for (const { name, bio } of magazine.contributors) await saveContributor(tx, { name, bio });
    await planIssues(tx, current + yearsPlanned * publication.issuesPerYear, platform.clock.now());
    await seedOffers(platform, tx);
    await seedPages(platform, tx, magazine);
    const included = promises.map(({ label }) => label);
    await saveHouseAds(
      tx,
      magazine.houseAds.map((ad) => ({ ...ad, included: ad.slot === "article-end" || ad.slot === "back-cover" ? included : [] })),
    );
  });
}

/** Most of those who write have a picture beside what is said of them. */
async function seedPortraits(platform: Platform, { contributors }: DemoMagazine): Promise<void> {
  for (const { name, bio, portrait } of contributors) {
    if (!portrait) continue;
    const pictureId = await addScene(platform, { picture: portrait.scene, file: portraitFile(name), alt: portrait.alt, credit });
    await inTransaction(platform, (tx) => describeContributor(tx, { slug: slugOf(name), bio, pictureId }));
  }
}

/** What is said of each series, and its picture; its parts join it as they come. */
async function seedSeries(platform: Platform, { series }: DemoMagazine): Promise<void> {
  for (const { name, says, picture } of series) {
    const { id } = must(await seriesBySlug(platform.db, slugOf(name)), "series of the demo");
    const pictureId = await addScene(platform, { picture: picture.scene, file: seriesFile(name), alt: picture.alt, credit });
    await inTransaction(platform, (tx) => describeSeries(tx, { id, name, says, pictureId }));
  }
}

/** The pages of the house, public and linked to from the foot of every page; the letter from the editor is read where one subscribes. */
async function seedPages(platform: Platform, tx: Tx, { pages }: DemoMagazine): Promise<void> {
  const there = await housePages(tx);
  for (const [at, { slug, headline, standfirst = "", body }] of pages.entries()) {
    if (there.some((page) => page.slug === slug)) continue;
    const below = slug === "about" ? "people" : "nothing";
    const { id } = await savePage(platform, tx, { slug, headline, standfirst, language: publication.language, body, below });
    await placePages(tx, [{ id, inNavigation: false, inFooter: slug !== "letter-from-the-editor", position: at + 1 }]);
    await publishPage(platform, tx, { id });
  }
}

type Setting = { issue: DemoIssue; wholeNumber: number; planned: boolean };

async function seedIssue(platform: Platform, magazine: DemoMagazine, { issue, wholeNumber, planned }: Setting): Promise<void> {
  const { coverDate, onSaleOn } = calendarOf(wholeNumber, publication);
  const { id, state } = must(await issueByNumber(platform.db, wholeNumber), "issue of the demo");
  if (state === "on sale") return;
  const coverPictureId = await addCover(platform, magazine, issue, { wholeNumber, coverDate });
  const coverArtId = await addCoverArt(platform, issue, wholeNumber);
  await inTransaction(platform, (tx) =>
    saveIssue(tx, id, { theme: issue.theme, editorsNote: issue.editorsNote, coverPictureId, coverArtId, coverLines: issue.coverLines }),
  );
  // written before its issue went on sale, or every article would seem changed since
  const onSaleAt = new Date(`${onSaleOn}T06:00:00Z`);
  const then = planned ? platform : { ...platform, clock: { now: () => onSaleAt } };
  for (const [at, article] of issue.articles.entries())
    await seedArticle(then, { article, folder: issue.folder, issueId: id, position: at + 1 });
  if (planned) return;
  await putIssueOnSale(platform, { issueId: id, at: onSaleAt });
  for (const article of issue.articles) await seedCorrection(platform, article, addDays(coverDate, 2));
}

async function addCover(
  platform: Platform,
  { title }: DemoMagazine,
  { folder, coverAlt }: DemoIssue,
  { wholeNumber, coverDate }: { wholeNumber: number; coverDate: Day },
): Promise<string> {
  const numbered = { title, issueLine: `Issue ${wholeNumber}`, dateLine: formatDay(coverDate, publication.language) };
  const bytes = await numberCover(pictureIn(coverFile(folder)), numbered);
  return addPicture(platform, { bytes, name: `cover-${wholeNumber}.png`, alt: coverAlt, credit });
}

/** The cover's engraving to the edge of the printed page and beyond, without its type. */
const addCoverArt = (platform: Platform, { folder, coverAlt }: DemoIssue, wholeNumber: number): Promise<string> =>
  addPicture(platform, { bytes: pictureIn(coverArtFile(folder)), name: `cover-art-${wholeNumber}.png`, alt: coverAlt, credit });

const credit = "Engraving by the Review";

type Writing = { article: ArticleSource; folder: string; issueId: string; position: number };

async function seedArticle(platform: Platform, { article, folder, issueId, position }: Writing): Promise<void> {
  const slug = article.slug ?? slugOf(article.headline);
  const known = await draftBySlug(platform.db, slug);
  const lead = article.lead && (await seedLead(platform, article, folder));
  const body = await withPictures(platform, article, folder);
  const { headline, standfirst = "", access = "open", section = null, byline } = article;
  const fields = {
    headline,
    standfirst,
    slug,
    access,
    section,
    byline,
    lead: lead ?? null,
    body,
    ...(article.opener && { opener: article.opener }),
  };
  await inTransaction(platform, async (tx) => {
    const articleId = known?.id ?? (await saveArticle(platform, tx, fields));
    if (article.series) await joinSeries(platform, tx, { articleId, name: article.series, part: article.part });
    await placeArticle(platform, tx, { articleId, issueId, position });
  });
}

async function seedLead(platform: Platform, article: ArticleSource, folder: string) {
  const { picture, alt, caption, credit } = article.lead!;
  const pictureId = await addScene(platform, { picture, file: leadFile(folder, article), alt, credit });
  return { pictureId, alt, caption: readInline(caption), credit };
}

type Drawn = { picture: string; file: string; alt: string; credit: string };

/** A picture is called by its scene, as the texts name it: "scene:ferry". */
const addScene = (platform: Platform, { picture, file, alt, credit }: Drawn): Promise<string> =>
  addPicture(platform, { bytes: pictureIn(file), name: `${picture.replace(/^scene:/, "")}.png`, alt, credit });

/** Figures name scenes; each is given the id of its picture. */
async function withPictures(platform: Platform, article: ArticleSource, folder: string): Promise<Body> {
  const content: Block[] = [];
  for (const [place, block] of article.body.content.entries()) {
    if (block.type !== "figure") content.push(block);
    else {
      const { picture, alt, credit } = block.attrs;
      const id = await addScene(platform, { picture, file: figureFile(folder, article, place), alt, credit });
      content.push({ ...block, attrs: { ...block.attrs, picture: id } });
    }
  }
  return { type: "doc", content };
}

async function seedCorrection(platform: Platform, { correction, slug, headline }: ArticleSource, on: Day): Promise<void> {
  const draft = correction && (await draftBySlug(platform.db, slug ?? slugOf(headline)));
  if (draft) await correctArticle(platform, { articleId: draft.id, text: correction.text, on });
}
