import { type IssueView, issueByNumber, picturesById, publicationOf } from "../../editorial/index.ts";
import { type Form, type WhyRefused, numberIn, readForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { drawCover } from "../../print/index.ts";
import { keepCover } from "../../production/index.ts";
import { pickedOf } from "../articles/picking.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { coverAsked, plainDesign } from "./cover-form.ts";
import { CoverPage } from "./cover-page.tsx";

const kept = notice("cover-kept", ({ cover }) => cover.kept);

/** Pixels: as wide as it is looked at while it is made. */
const seenWidth = 640;

/** The cover of an issue: made of a picture, lines and colours, seen as it will be, and kept. */
export function coverRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const here = async (c: Ctx) => (await issueByNumber(db, numberIn(c))) ?? missing();
  route("get", "/issues/:number/cover", words, async (c, visit) => coverPage(platform, visit, await here(c)));
  route("post", "/issues/:number/cover/seen", words, async (c, visit) =>
    coverPage(platform, visit, await here(c), { form: await readForm(c.req.raw) }),
  );
  route("get", "/issues/:number/cover.jpg", words, async (c) => seen(platform, await here(c), new URL(c.req.url)));
  route("post", "/issues/:number/cover", words, async (c, visit) => {
    const issue = await here(c);
    const form = await readForm(c.req.raw);
    try {
      await keep(platform, visit, issue, form);
      return see(doneAt(`/desk/issues/${issue.wholeNumber}/cover`, kept));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return coverPage(platform, visit, issue, { form, problem: error.spokenIn(visit.language) });
    }
  });
}

async function coverPage(
  { db }: Platform,
  visit: DeskVisit,
  issue: IssueView,
  { form, problem }: { form?: Form; problem?: WhyRefused } = {},
): Promise<Response> {
  const publication = await publicationOf(db);
  const standing = issue.coverDesign ?? plainDesign(issue.coverLines, publication.coverPrice !== null);
  const design = form?.parse(coverAsked).design ?? standing;
  const picked = await pickedOf(db, "coverArt", { held: issue.coverArt?.id, form });
  return deskPage(<CoverPage {...{ visit, issue, publication, picked, design, problem }} />, problem ? 422 : 200);
}

/** The issue as it would be with the cover that is asked for; undefined where it names no picture. */
async function asAsked({ db }: Platform, issue: IssueView, asked: ReturnType<typeof coverAsked.parse>): Promise<IssueView | undefined> {
  const { pictureId, design } = asked;
  const art = pictureId && (await picturesById(db, [pictureId]))[pictureId];
  return art ? { ...issue, coverArt: art, coverDesign: design, coverLines: design.lines.map(({ text }) => text) } : undefined;
}

/** What is not kept yet, drawn as the address has it. */
async function seen(platform: Platform, issue: IssueView, { searchParams }: URL): Promise<Response> {
  const asked = await asAsked(platform, issue, coverAsked.parse(Object.fromEntries(searchParams)));
  if (!asked) return missing();
  const { bytes } = await drawCover(platform, { publication: await publicationOf(platform.db), issue: asked, width: seenWidth });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "image/jpeg", "cache-control": "private, max-age=60" } });
}

async function keep(platform: Platform, visit: DeskVisit, issue: IssueView, form: Form): Promise<void> {
  const typed = form.parse(coverAsked);
  const [publication, asked] = [await publicationOf(platform.db), await asAsked(platform, issue, typed)];
  const shows = asked?.coverArt?.alt ?? "";
  const alt = messagesIn(visit.magazineLanguage).desk.cover.drawnAlt({ magazine: publication.title, issue: issue.wholeNumber, shows });
  await keepCover(platform, { issue: asked ?? { ...issue, coverArt: null, coverDesign: typed.design }, alt, by: visit.person.id });
}
