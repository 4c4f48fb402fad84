import { z } from "zod";
import { field, readForm } from "../../http/index.ts";
import { hasSecond, noteProof, proveByCode, proveByLetter, secondsOf, startSignIn } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, everybody, see } from "../route.ts";
import { tokenOf } from "../token-of.ts";
import { returnOf } from "./return-of.ts";
import { ProofPage } from "./proof-page.tsx";

const proving = z.object({ code: field.line, return: field.line });

type Again = { returnTo: string; shown: Shown; sent?: boolean };
type Page = (visit: DeskVisit, again: Again) => Promise<Response>;

/** The page on which one proves who one is, first and, where that was refused, again. */
export const proofPageOn =
  (platform: Platform): Page =>
  async (visit, { returnTo, shown, sent = false }) => {
    const seconds = await secondsOf(platform.db, visit.person.id);
    const more = { returnTo, shown, sent, seconds, demo: platform.settings.demo };
    return deskPage(<ProofPage visit={visit} {...more} />, shown.problem ? 422 : 200);
  };

/** A fresh proof of who somebody is, by what they have, or by a letter where they have nothing beside their mailbox. */
export function proofRoutes(route: Route, platform: Platform): void {
  const page = proofPageOn(platform);
  route("get", "/proof", everybody, (c, visit) => page(visit, { returnTo: returnOf(c.req.query("return")), shown: nothingShown }));
  const prove = (
    path: string,
    { sent, by }: { sent: boolean; by: (c: Ctx, visit: DeskVisit, code: string) => Promise<{ second: boolean }> },
  ) =>
    route("post", path, everybody, async (c, visit) => {
      const form = await readForm(c.req.raw);
      const { code, return: to } = form.parse(proving);
      return rerenderOnRefusal(
        visit.language,
        form,
        keysOf(proving.shape),
        async () => {
          await noteProof(platform, { token: tokenOf(platform, c), ...(await by(c, visit, code)) });
          return see(returnOf(to));
        },
        (shown) => page(visit, { returnTo: returnOf(to), shown: { ...shown, values: {} }, sent }),
      );
    });
  prove("/proof/code", {
    sent: false,
    by: async (_c, { person }, code) => {
      await proveByCode(platform, { personId: person.id, code });
      return { second: true };
    },
  });
  // a letter proves no more than the mailbox: it is enough for whoever has nothing else
  prove("/proof/letter", {
    sent: true,
    by: async (c, { person }, code) => {
      await proveByLetter(platform, { email: person.email, code, browser: tokenOf(platform, c), ip: `desk:${person.id}` });
      return { second: false };
    },
  });
  prove("/proof/demo", { sent: false, by: async () => (platform.settings.demo ? { second: false } : missing()) });
  letters(route, platform, page);
}

function letters(route: Route, platform: Platform, page: Page): void {
  route("post", "/proof/letters", everybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const returnTo = returnOf(form.parse(proving).return);
    if (hasSecond(await secondsOf(platform.db, visit.person.id))) missing();
    const { person, title, language } = visit;
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        const asks = { email: person.email, browser: tokenOf(platform, c), ip: `desk:${person.id}`, returnTo };
        await startSignIn(platform, { ...asks, magazine: title, language });
        return page(visit, { returnTo, shown: nothingShown, sent: true });
      },
      (shown) => page(visit, { returnTo, shown, sent: true }),
    );
  });
}
