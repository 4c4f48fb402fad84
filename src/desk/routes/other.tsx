import { copiesByIssue, subscribers } from "../../circulation/index.ts";
import { issueDates, pictures, putPicture, readSourceApart, writeMarkdown } from "../../editorial/index.ts";
import { readForm, idIn, numberIn, sentForm } from "../../http/index.ts";
import { type Platform, jobsOverview, letterById, letters, retryJob } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { ImportPage } from "../pages/import.tsx";
import { JobsPage, tasksCalled } from "../pages/jobs.tsx";
import { LetterPage, LettersPage } from "../pages/letters.tsx";
import { PicturesPage } from "../pages/pictures.tsx";
import { SubscribersPage } from "../pages/subscribers.tsx";
import { askedOf } from "../lists.tsx";
import { missing, refuse } from "../refusals.ts";
import { isOfForm, orShown } from "./or-shown.ts";
import { type Ctx, type Route, anybody, see, trade, words } from "./route.ts";

export function otherRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const all = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const asked = askedOf(c.req.url);
    const listed = await pictures(db, asked);
    return deskPage(<PicturesPage visit={visit} pictures={listed} asked={asked} shown={shown} />, shown.problem ? 422 : 200);
  };
  route("get", "/pictures", words, (c, visit) => all(c, visit, nothingShown));
  route("get", "/pictures/found", words, async (c) => {
    const { rows } = await pictures(db, { search: c.req.query("search") ?? "", limit: 50 });
    const found = rows.map(({ id, name, alt, caption, credit }) => ({ id, name, alt, caption, credit }));
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
  route("post", "/pictures", words, async (c, visit) => {
    const work = async () => {
      const form = await readForm(c.req.raw, 42_000_000);
      const file = form.file("picture") ?? missingFile();
      const [alt, caption, credit] = [form.text("alt"), form.text("caption"), form.text("credit")];
      const { id, isNew } = await putPicture(platform, { ...file, alt, caption, credit, by: visit.person.id });
      return see(isNew ? "/desk/pictures?done=added" : `/desk/pictures?done=known&search=${id}`);
    };
    return orShown(
      () => sentForm(c.req.raw),
      ["alt", "caption", "credit"],
      work,
      (shown) => all(c, visit, shown),
    );
  });
  route("get", "/import", words, async (_c, visit) => deskPage(<ImportPage visit={visit} />));
  route("post", "/import", words, async (c, visit) => {
    try {
      const form = await readForm(c.req.raw, 12_000_000);
      const [file, raw] = [form.file("file"), form.raw("text")];
      const imported = await readSourceApart(file?.bytes ?? Buffer.from(raw), file?.name ?? "The text", c.req.raw.signal);
      return deskPage(<ImportPage visit={visit} imported={imported} markdown={await writeMarkdown(imported.source.body)} />);
    } catch (error) {
      if (!isOfForm(error)) throw error;
      return deskPage(<ImportPage visit={visit} problem={error} raw={sentForm(c.req.raw)?.raw("text") ?? ""} />, 422);
    }
  });
  route("get", "/jobs", anybody, async (c, visit) => {
    const asked = askedOf(c.req.url);
    return deskPage(<JobsPage visit={visit} jobs={await jobsOverview(db, { ...asked, tasks: tasksCalled(asked.search) })} asked={asked} />);
  });
  route("post", "/jobs/:id/retry", anybody, async (c) => {
    if (!(await retryJob(db, numberIn(c, "id")))) missing();
    return see("/desk/jobs?done=retry");
  });
  route("get", "/subscribers", anybody, async (c, visit) => {
    const [service, asked] = [c.req.query("service") ?? "", askedOf(c.req.url)];
    const current = (await issueDates(db)).filter(({ state }) => state === "on sale").at(-1)?.wholeNumber ?? 0;
    return deskPage(
      <SubscribersPage
        visit={visit}
        found={await subscribers(db, { ...asked, service })}
        copies={await copiesByIssue(db, { from: current - 2, to: current + 12 })}
        service={service}
        asked={asked}
      />,
    );
  });
  // who signed in, and when, is the publisher's to know; what readers are written, circulation's
  const hiddenFrom = ({ person: { roles } }: DeskVisit) => (roles.includes("publisher") ? [] : ["sign-in"]);
  route("get", "/letters", trade, async (c, visit) => {
    const asked = askedOf(c.req.url);
    const found = await letters(db, { ...asked, without: hiddenFrom(visit) });
    return deskPage(<LettersPage visit={visit} letters={found} asked={asked} />);
  });
  route("get", "/letters/:id", trade, async (c, visit) => {
    const letter = await letterById(db, idIn(c));
    return deskPage(<LetterPage visit={visit} letter={!letter || hiddenFrom(visit).includes(letter.purpose) ? missing() : letter} />);
  });
}

function missingFile(): never {
  throw refuse("file-missing", "Choose a picture first.", { picture: "Choose a file." });
}
