import type { Hono } from "hono";
import { z } from "zod";
import { areLettersWanted, proveLetter, sendLetterToEditor } from "../../correspondence/index.ts";
import { articleBySlug } from "../../editorial/index.ts";
import { field, readForm } from "../../http/index.ts";
import { type Ctx, type Env, type Site, ipOf, ownPage, secretPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { spokenHere } from "../visit/in-language.ts";
import { type LetterShown, LetterArrivedPage, LetterSentPage, LettersPage, ProveLetterPage } from "../pages/letters-to-editor.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";

const letter = z.object({
  name: field.line,
  email: field.line,
  place: field.line,
  text: field.prose,
  consent: field.tick,
  article: field.line,
  website: field.line,
});
const proving = z.object({ token: field.line });
const shownAgain = ["name", "email", "place", "text", "consent", "article"];

/** Letters to the editor: the form, the mail that proves an address, and what is said after each. Nothing here needs a script or a sign-in. */
export function letterRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/letters-to-the-editor", async (c) =>
    ownPage(await askPage(site, c, { values: { article: c.req.query("about") ?? "" }, errors: {} })),
  );
  app.post("/letters-to-the-editor", async (c) => {
    const form = await readForm(c.req.raw, 40_000);
    const { website, ...fields } = form.parse(letter);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        // filled in by a program alone: it is told what everybody is told, and nothing is kept
        if (website === "") await sendLetterToEditor(platform, fields, { ip: ipOf(site, c), ...spokenHere(visit) });
        return ownPage(htmlOf(<LetterSentPage visit={visit} />));
      },
      ({ detail, fields: errors }) => askPage(site, c, { values: form.asTyped(shownAgain), errors, problem: detail }),
    );
  });
  app.get("/letters-to-the-editor/confirmation", async (c) =>
    ownPage(htmlOf(<ProveLetterPage visit={await visitOf(site, c)} token={c.req.query("token") ?? ""} />), 200, secretPage),
  );
  app.post("/letters-to-the-editor/confirmation", async (c) => {
    const { token } = (await readForm(c.req.raw, 10_000)).parse(proving);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        await proveLetter(platform, token);
        return ownPage(htmlOf(<LetterArrivedPage visit={visit} />), 200, { "content-location": "/letters-to-the-editor" });
      },
      ({ detail }) => htmlOf(<ProveLetterPage visit={visit} token="" problem={detail} />),
    );
  });
}

async function askPage(site: Site, c: Ctx, shown: LetterShown): Promise<string> {
  const { db } = site.platform;
  const [visit, wanted] = await Promise.all([visitOf(site, c), areLettersWanted(db)]);
  const { article = "" } = shown.values;
  const about = article ? await articleBySlug(db, article) : undefined;
  return htmlOf(<LettersPage visit={visit} about={about} wanted={wanted} shown={shown} />);
}
