import { z } from "zod";
import type { Hono } from "hono";
import { field, readForm } from "../../http/index.ts";
import { type DeclarationKind, declare } from "../../rights/index.ts";
import { type Ctx, type Env, type Site, ipOf, ownPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { DeclarationPage, DeclaredPage } from "../pages/declarations.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";

const declaring = z.object({ name: field.line, email: field.line, contract: field.line, wish: field.line, reason: field.line });
const shownAgain = ["name", "email", "contract", "wish", "reason"];

/** Contracts are cancelled and withdrawn from without a sign-in: declared here, confirmed by letter, done at the desk. */
export function declarationRoutes(app: Hono<Env>, site: Site): void {
  const ask = (kind: DeclarationKind) => async (c: Ctx) =>
    ownPage(htmlOf(<DeclarationPage visit={await visitOf(site, c)} kind={kind} shown={{ values: {}, errors: {} }} />));
  const take = (kind: DeclarationKind) => async (c: Ctx) => {
    const form = await readForm(c.req.raw, 10_000);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        const declared = await declare(site.platform, { ...form.parse(declaring), kind }, { ip: ipOf(site, c) });
        return ownPage(htmlOf(<DeclaredPage visit={visit} declared={declared} />));
      },
      ({ detail, fields: errors }) =>
        htmlOf(<DeclarationPage visit={visit} kind={kind} shown={{ values: form.asTyped(shownAgain), errors, problem: detail }} />),
    );
  };
  app.get("/contracts/cancellation", ask("cancellation"));
  app.post("/contracts/cancellation", take("cancellation"));
  app.get("/contracts/withdrawal", ask("withdrawal"));
  app.post("/contracts/withdrawal", take("withdrawal"));
}
