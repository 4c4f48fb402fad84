import {
  type Asking,
  type Payments,
  claimCopy,
  deskSubscription,
  holdCopies,
  liftHold,
  recordChargeback,
  refundSubscription,
  renewAgain,
  sendReplacement,
  stopRenewing,
  voidSubscription,
} from "../../circulation/index.ts";
import { type Form, readForm } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { Refusal, isId } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { SubscriptionPage } from "../pages/subscription.tsx";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, anybody, idOf, see, trade } from "./route.ts";

type Staff = Asking & { staffId: string };
type Work = (asking: Staff, form: Form, c: Ctx) => Promise<unknown>;

/** One subscription's page, and each event of it as a deed of circulation's staff, with a reason. */
export function subscriptionRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = async (c: Ctx, visit: DeskVisit, problem?: string) =>
    deskPage(
      <SubscriptionPage
        visit={visit}
        subscription={await deskSubscription(platform, idOf(c))}
        mayAct={trade.some((role) => visit.person.roles.includes(role))}
        problem={problem}
      />,
      problem ? 422 : 200,
    );
  route("get", "/subscriptions/:id", anybody, (c, visit) => page(c, visit));
  const deed = (path: string, done: string, work: Work) =>
    route("post", `/subscriptions/:id/${path}`, trade, async (c, visit) => {
      const form = await readForm(c.req.raw);
      try {
        await work({ subscriptionId: idOf(c), staffId: visit.person.id, why: form.text("why") }, form, c);
        return see(`/desk/subscriptions/${idOf(c)}?done=${done}`);
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "missing") throw error;
        return page(c, visit, error.detail);
      }
    });
  deed("cancellation", "renewal-stopped", (asking) => stopRenewing(platform, asking));
  deed("renewal", "renews", (asking) => renewAgain(platform, asking));
  deed("holds", "held", (asking, form) => holdCopies(platform, asking, { from: Number(form.text("from")), to: Number(form.text("to")) }));
  deed("holds/:hold/ending", "hold-lifted", (asking, _form, c) => liftHold(platform, asking, param(c, "hold")));
  deed("claims", "claimed", (asking, form) =>
    claimCopy(platform, asking, {
      copyId: isId(form.text("copy")) ? form.text("copy") : missing(),
      answer: form.text("answer") === "replacement" ? "replacement" : "one more",
    }),
  );
  deed("replacements/:copy/posting", "replaced", (asking, _form, c) => sendReplacement(platform, asking, param(c, "copy")));
  deed("refund", "refunded", (asking) => refundSubscription(platform, payments, asking));
  deed("voiding", "voided", (asking) => voidSubscription(platform, asking));
  deed("orders/:order/chargeback", "chargeback", (asking, _form, c) =>
    recordChargeback(platform, { ...asking, orderId: param(c, "order") }),
  );
}

const param = (c: Ctx, name: string): string => (isId(c.req.param(name) ?? "") ? c.req.param(name)! : missing());
