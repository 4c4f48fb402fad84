import { placeRenewal, renewingOf } from "../circulation/index.ts";
import { readForm, idIn } from "../http/index.ts";
import type { Person } from "../people/index.ts";
import { newToken } from "../people/index.ts";
import type { Checkout } from "./checkout.ts";
import { type Ctx, type Site, ownPage } from "./context.ts";
import { htmlOf } from "./frame.tsx";
import { orAgain } from "./or-again.ts";
import { seeNext } from "./routes-orders.tsx";
import { RenewingPage } from "./pages/renewing.tsx";
import type { Visit } from "./visit.ts";

type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<Response>) => void;

/** A reader renews by hand; from there it goes on as after any order. */
export function renewingRoutes(own: Own, { platform, sells }: Site, { payments, playCards }: Checkout): void {
  const byCard = sells && payments.gateway.paidBy === "card";
  const play = byCard ? playCards : undefined;
  const asked = (c: Ctx, visit: { person: Person }) => ({
    subscriptionId: idIn(c),
    personId: visit.person.id,
  });
  own("get", "/account/subscriptions/:id/renewing", async (c, visit) =>
    ownPage(
      htmlOf(
        <RenewingPage visit={visit} renewing={await renewingOf(platform, asked(c, visit))} play={play} errors={{}} orderKey={newToken()} />,
      ),
    ),
  );
  own("post", "/account/subscriptions/:id/renewing", async (c, visit) => {
    const renewing = await renewingOf(platform, asked(c, visit));
    const form = await readForm(c.req.raw);
    const key = form.text("orderKey") || newToken();
    const card = byCard ? { number: form.text("card"), expiry: form.text("expiry"), check: form.text("check") } : undefined;
    return orAgain(
      async () =>
        seeNext(
          await placeRenewal(platform, payments, {
            ...asked(c, visit),
            agreed: form.text("agreed") === "yes",
            second: form.text("second") === "yes",
            key,
            ...(card && { card }),
          }),
        ),
      ({ detail, fields }) =>
        htmlOf(<RenewingPage visit={visit} renewing={renewing} play={play} errors={fields} problem={detail} orderKey={key} />),
    );
  });
}
