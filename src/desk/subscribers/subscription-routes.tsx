import {
  type Asking,
  changeAddressByStaff,
  changeConsignment,
  claimCopy,
  holdCopies,
  liftHold,
  renewAgain,
  sendReplacement,
  stopRenewing,
} from "../../subscriptions/index.ts";
import { type Payments } from "../../orders/index.ts";
import { deskSubscription } from "../../accounts/index.ts";
import { placeStaffRenewal } from "../../renewals/index.ts";
import { taxSettings } from "../../offers/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { type Form, type WhyRefused, address, idIn, readForm, sentForm } from "../../http/index.ts";
import { newToken } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { SubscriptionPage } from "./subscription-page.tsx";
import { type Notice, doneAt, notice } from "../notices.ts";
import { addressIn } from "../orders/order-form.ts";
import { reason } from "../fields.ts";
import { claim, consignment, hold, renewal } from "./subscription-form.ts";
import { storyAskedIn } from "./story.tsx";
import { subscriptionEnds } from "./subscription-ends.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, anybody, see, trade } from "../route.ts";

const renewalStopped = notice("renewal-stopped", (desk) => desk.ends.willNotRenew, {
  to: "payer",
  says: (desk) => desk.common.notices.payersLetter,
});
const renewed = notice("renewed", (desk) => desk.ends.renewalTaken, { to: "payer", says: (desk) => desk.common.notices.itsLetter });
const addressKept = notice("address", (desk) => desk.ends.addressKept);
const consigned = notice("consigned", (desk) => desk.ends.consigned);
const renewsAgain = notice("renews", (desk) => desk.ends.renewsAgain);
const held = notice("held", (desk) => desk.ends.held, { to: "recipient", says: (desk) => desk.common.notices.readersLetter });
const holdLifted = notice("hold-lifted", (desk) => desk.ends.lifted, {
  to: "recipient",
  says: (desk) => desk.common.notices.readersLetter,
});
const claimed = notice("claimed", (desk) => desk.ends.claimed, { to: "recipient", says: (desk) => desk.common.notices.readersLetter });
const replaced = notice("replaced", (desk) => desk.ends.replaced);

type Staff = Asking & { staffId: string };
type Work = (asking: Staff, form: Form, c: Ctx) => Promise<unknown>;

/** One subscription's page, and each event of it as an action of circulation's staff, with a reason. */
export function subscriptionRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = subscriptionPage(platform);
  route("get", "/subscriptions/:id", anybody, (c, visit) => page(c, visit));
  renewingActions(route, platform, payments);
  copyActions(route, platform);
  subscriptionEnds(route, platform, payments);
}

const subscriptionPage = (platform: Platform) => async (c: Ctx, visit: DeskVisit, problem?: WhyRefused) =>
  deskPage(
    <SubscriptionPage
      visit={visit}
      subscription={await deskSubscription(platform, idIn(c), visit.language)}
      home={(await taxSettings(platform.db)).sellerCountry}
      orderKey={newToken()}
      asked={storyAskedIn(c.req.url)}
      canAct={trade.some((role) => visit.person.roles.includes(role))}
      problem={problem}
      sent={sentForm(c.req.raw)}
    />,
    problem ? 422 : 200,
  );

/** Done, it stands in the story with its reason; refused, the page says why. */
function actionsOn(route: Route, platform: Platform) {
  const page = subscriptionPage(platform);
  return (path: string, done: Notice, work: Work) =>
    route("post", `/subscriptions/:id/${path}`, trade, async (c, visit) => {
      const form = await readForm(c.req.raw);
      try {
        await work({ ...form.parse(reason), subscriptionId: idIn(c), staffId: visit.person.id }, form, c);
        return see(doneAt(`/desk/subscriptions/${idIn(c)}`, done, await deskSubscription(platform, idIn(c), visit.language)));
      } catch (error) {
        if (!isFormRefusal(error)) throw error;
        return page(c, visit, error.spokenIn(visit.language));
      }
    });
}

function renewingActions(route: Route, platform: Platform, payments: Payments): void {
  const action = actionsOn(route, platform);
  action("cancellation", renewalStopped, (asking) => stopRenewing(platform, asking));
  action("renewing", renewed, async (asking, form) => {
    const { currency } = await publicationOf(platform.db);
    const { price, orderKey: key, why, ...coming } = form.parse(renewal(currency));
    await placeStaffRenewal(platform, payments, {
      ...coming,
      subscriptionId: asking.subscriptionId,
      staffId: asking.staffId,
      why,
      agreed: price?.amount,
      key,
    });
  });
  action("renewal", renewsAgain, (asking) => renewAgain(platform, asking));
}

/** Where the copies go, and what becomes of those that do not. */
function copyActions(route: Route, platform: Platform): void {
  const action = actionsOn(route, platform);
  action("address", addressKept, (asking, form) => changeAddressByStaff(platform, asking, form.parse(address)));
  action("consignments", consigned, (asking, form) =>
    changeConsignment(platform, asking, { ...form.parse(consignment), consignee: addressIn(form) }),
  );
  action("holds", held, (asking, form) => holdCopies(platform, asking, form.parse(hold)));
  action("holds/:hold/ending", holdLifted, (asking, _form, c) => liftHold(platform, asking, idIn(c, "hold")));
  action("claims", claimed, (asking, form) => claimCopy(platform, asking, form.parse(claim)));
  action("replacements/:copy/posting", replaced, (asking, _form, c) => sendReplacement(platform, asking, idIn(c, "copy")));
}
