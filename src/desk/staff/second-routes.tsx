import { messagesIn } from "../../messages/index.ts";
import { z } from "zod";
import { field, readForm } from "../../http/index.ts";
import { demandSecond, endSessionsOf, resetSeconds } from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { askFirst } from "../ask-first.tsx";
import { doneAt, notice } from "../notices.ts";
import { type Route, publisher, see } from "../route.ts";
import { memberOf } from "./member-of.ts";

const ruleSaved = notice("second-rule", (m) => m.roles.ruleSaved);
const taken = notice("seconds-taken", (m) => m.roles.secondsTaken);
const rule = z.object({ second: field.line });

/** Whether a mailed code is enough for the desk, and the way back for whoever has lost what they prove by. */
export function secondRoutes(route: Route, platform: Platform): void {
  route("post", "/staff/rules", publisher, async (c, visit) => {
    const { second } = (await readForm(c.req.raw)).parse(rule);
    await inTransaction(platform, (tx) => demandSecond(platform, tx, { demanded: second === "yes", by: visit.person.id }));
    return see(doneAt("/desk/staff", ruleSaved));
  });
  askFirst(route, "/staff/:id/seconds/removal", {
    roles: publisher,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.staff;
      const member = await memberOf(platform, c);
      const name = member.name || member.email;
      return {
        title: m.hasLost(name),
        back: { href: "/desk/staff", label: m.title },
        says: [m.lostSays, m.lostSure],
        odd: member.id === visit.person.id ? [m.you] : [],
        button: m.lostButton,
      };
    },
    work: async (c) => {
      const { id } = await memberOf(platform, c);
      await inTransaction(platform, (tx) => resetSeconds(tx, id));
      await endSessionsOf(platform, id);
      return see(doneAt("/desk/staff", taken));
    },
  });
}
