import { z } from "zod";
import { publicationOf } from "../../editorial/index.ts";
import { field, idIn, readForm } from "../../http/index.ts";
import type { Payments } from "../../orders/index.ts";
import { type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import {
  type Hands,
  agree,
  chooseHere,
  confirmPayer,
  leaveThere,
  lookAgainAt,
  plannedById,
  stopTaking,
  takeable,
  takeoverPlan,
  undoTakeover,
  want,
} from "../../takeover/index.ts";
import { messageOf } from "../../values/index.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { type Notice, doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Route, publisher, see } from "../route.ts";
import { TakeoverPage } from "./takeover-page.tsx";

const reading = notice("takeover-reading", ({ takeover }) => takeover.done.reading);
const queued = notice("takeover-queued", ({ takeover }) => takeover.done.queued);
const stopped = notice("takeover-stopped", ({ takeover }) => takeover.done.stopped);
const confirmed = notice("takeover-confirmed", ({ takeover }) => takeover.done.confirmed);
const agreed = notice("takeover-agreed", ({ takeover }) => takeover.done.agreed);
const left = notice("takeover-left", ({ takeover }) => takeover.done.left);
const lookedAgain = notice("takeover-looked-again", ({ takeover }) => takeover.done.lookedAgain);
const undone = notice("takeover-undone", ({ takeover }) => takeover.done.undone);

const running = z.object({ first: field.wholeOrNull({ least: 1, most: 100_000 }) });
const naming = z.object({ person: field.chosen });
const choosing = z.object({ subscription: field.chosen });

const page = "/desk/takeover";

/** What runs as subscriptions at Stripe: the plan, taking over so many of it, stopping, undoing. The publisher’s, after a fresh proof. */
export function takeoverRoutes(route: Route, platform: Platform, payments: Payments): void {
  const hands = { platform, payments };
  route("get", "/takeover", publisher, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const plan = payments.standing ? await takeoverPlan(platform, payments) : undefined;
    const { language, timeZone } = await publicationOf(platform.db);
    const textOf = ({ payer, row }: NonNullable<typeof plan>[number]) =>
      `${payer?.name ?? ""} ${payer?.email ?? ""} ${row.standing} ${row.customer} ${row.seen.email ?? ""}`;
    return deskPage(<TakeoverPage {...{ visit, asked, language, timeZone, plan }} listed={listedOf(plan ?? [], asked, textOf)} />);
  });
  route("post", "/takeover/reading", publisher, async () => {
    await inTransaction(platform, (tx) => enqueue(tx, "read-standing-charges", {}));
    return see(doneAt(page, reading));
  });
  route("post", "/takeover/run", publisher, async (c) => {
    const { first } = (await readForm(c.req.raw)).parse(running);
    const plan = takeable(await takeoverPlan(platform, payments)).slice(0, first ?? 10);
    await want(
      hands,
      plan.map(({ row }) => row.id),
    );
    return see(doneAt(page, queued));
  });
  route("post", "/takeover/stop", publisher, async () => {
    await stopTaking(hands);
    return see(doneAt(page, stopped));
  });
  route("post", "/takeover/undo", publisher, async () => {
    await inTransaction(platform, async (tx) => enqueue(tx, "undo-takeovers", {}));
    await stopTaking(hands);
    return see(doneAt(page, undone));
  });
  rowRoutes(route, hands);
}

/** What is said about one of them. */
function rowRoutes(route: Route, hands: Hands): void {
  const said = (verb: string, done: Notice, work: (given: { id: string; by: string }) => Promise<void>) =>
    route("post", `/takeover/:id/${verb}`, publisher, async (c, visit) => {
      const id = idIn(c);
      if (!(await plannedById(hands.platform, hands.payments, id))) missing();
      await work({ id, by: visit.person.id });
      return see(doneAt(page, done));
    });
  said("taking", queued, ({ id }) => want(hands, [id]));
  said("agreement", agreed, (given) => agree(hands, given));
  said("leaving", left, (given) => leaveThere(hands, given));
  said("looking", lookedAgain, (given) => lookAgainAt(hands, given));
  said("undoing", undone, async ({ id, by }) => {
    // what was begun stands in its row, and is gone on with by the same button
    await undoTakeover(hands, id, by).catch((error: unknown) =>
      hands.platform.log.warn({ reason: messageOf(error) }, "an undoing waits for its gateway"),
    );
  });
  route("post", "/takeover/:id/subscription", publisher, async (c) => {
    const { subscription } = (await readForm(c.req.raw)).parse(choosing);
    await chooseHere(hands, { id: idIn(c), subscriptionId: subscription });
    return see(doneAt(page, confirmed));
  });
  route("post", "/takeover/:id/payer", publisher, async (c, visit) => {
    const { person } = (await readForm(c.req.raw)).parse(naming);
    await confirmPayer(hands, { id: idIn(c), personId: person, by: visit.person.id });
    return see(doneAt(page, confirmed));
  });
}
