import { z } from "zod";
import { type Contributor, contributorBySlug, contributorCards, describeContributor, drafts, picturesById } from "../../editorial/index.ts";
import { field, readForm, sentForm } from "../../http/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice } from "../notices.ts";
import { mostWithPicture, pictureNames, saveWithPicture } from "../pictures/own-picture.tsx";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words, writing } from "../route.ts";
import { ContributorPage, ContributorsPage } from "./contributors-page.tsx";

const kept = notice("contributor-kept", (m) => m.contributors.kept);
const described = z.object({ bio: field.line });

/** Everybody who is named with an article, and of each what they did; whoever works on what is theirs sees who is named there. */
export function contributorRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/contributors", writing, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const listed = await contributorCards(db, { ...asked, own: visit.own });
    return deskPage(<ContributorsPage visit={visit} listed={listed} asked={asked} />);
  });
  const there = async (c: Ctx): Promise<Contributor> => (await contributorBySlug(db, c.req.param("slug") ?? "")) ?? missing();
  const page = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const [contributor, asked] = [await there(c), listQueryOf(c.req.url)];
    const sought = { contributor: contributor.slug, own: visit.own };
    const found = await drafts(db, { ...asked, ...sought });
    if (visit.own && (await drafts(db, { ...sought, limit: 1 })).total === 0) missing();
    const picture = contributor.pictureId ? (await picturesById(db, [contributor.pictureId]))[contributor.pictureId] : undefined;
    const filled = { ...shown, values: { bio: contributor.bio, ...shown.values } };
    const of = { contributor, picture, found, asked, shown: filled };
    return deskPage(<ContributorPage visit={visit} {...of} />, shown.problem ? 422 : 200);
  };
  route("get", "/contributors/:slug", writing, (c, visit) => page(c, visit, nothingShown));
  route("post", "/contributors/:slug", words, async (c, visit) => {
    const { slug, pictureId } = await there(c);
    const work = async () => {
      const form = await readForm(c.req.raw, mostWithPicture);
      const { bio } = form.parse(described);
      const save = (tx: Tx, id: string | null) => describeContributor(tx, { slug, bio, pictureId: id });
      await saveWithPicture(platform, { form, now: pictureId, visit, save });
      return see(doneAt(`/desk/contributors/${slug}`, kept));
    };
    return rerenderOnRefusal(
      visit.language,
      () => sentForm(c.req.raw),
      [...keysOf(described.shape), ...pictureNames],
      work,
      (shown) => page(c, visit, shown),
    );
  });
}
