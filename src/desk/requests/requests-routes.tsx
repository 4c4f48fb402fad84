import { z } from "zod";
import { field, idIn, readForm } from "../../http/index.ts";
import { peopleById } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import {
  askForEmailAtDesk,
  askToLeaveAtDesk,
  changesAtDesk,
  endings,
  finishEmailChange,
  knownBys,
  leavingsAtDesk,
  noteDeclarationDone,
  openDeclarations,
  stopEmailChange,
} from "../../rights/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, trade } from "../route.ts";
import { RequestsPage } from "./requests-page.tsx";

const begun = notice("email-change-begun", ({ requests }) => requests.begun);
const finished = notice("email-change-finished", ({ requests }) => requests.finished);
const ended = notice("email-change-ended", ({ requests }) => requests.ended);
const over = notice("email-change-over", ({ requests }) => requests.over);
const taken = notice("email-change-taken", ({ requests }) => requests.isTaken);

const declared = notice("declaration-done", ({ requests }) => requests.declarationDone);
const declaredBefore = notice("declaration-was-done", ({ requests }) => requests.declarationWasDone);
const leaves = notice("leaving-begun", ({ requests }) => requests.leaveBegun);

/** What is asked by post to be deleted. */
const leaving = z.object({
  who: field.line,
  knownBy: field.oneOf(knownBys, undefined),
  ends: field.oneOf(endings, "after the last copy"),
  sure: field.tick,
});
const asking = z.object({ old: field.line, email: field.line, why: field.prose });

/** What readers asked of us about themselves: seen by those who look after them, and helped along. */
export function requestsRoutes(route: Route, platform: Platform): void {
  const page = async (visit: DeskVisit, shown: Shown) => {
    const changes = await changesAtDesk(platform);
    const names = await peopleById(platform.db, [...new Set(changes.flatMap(({ by }) => by ?? []))]);
    const leavings = await leavingsAtDesk(platform);
    const declarations = await openDeclarations(platform);
    return deskPage(<RequestsPage {...{ visit, changes, names, leavings, declarations, shown }} />, shown.problem ? 422 : 200);
  };
  route("get", "/requests", trade, (_c, visit) => page(visit, nothingShown));
  route("post", "/requests/emails", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(asking.shape),
      async () => {
        const asked = form.parse(asking);
        await askForEmailAtDesk(platform, { ...asked, by: visit.person.id });
        return see(doneAt("/desk/requests", begun));
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/requests/declarations/:id/done", trade, async (c, visit) => {
    const done = await noteDeclarationDone(platform, { id: idIn(c), by: visit.person.id });
    return see(doneAt("/desk/requests", done ? declared : declaredBefore));
  });
  route("post", "/requests/leavings", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(leaving.shape),
      async () => {
        const { who, knownBy, ends, sure } = form.parse(leaving);
        await askToLeaveAtDesk(platform, { who, knownBy, ends, sure, by: visit.person.id });
        return see(doneAt("/desk/requests", leaves));
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/requests/emails/:id/finishing", trade, async (c, visit) => {
    const outcome = await finishEmailChange(platform, idIn(c), { by: visit.person.id });
    return see(doneAt("/desk/requests", outcome === "taken" ? taken : finished));
  });
  route("post", "/requests/emails/:id/ending", trade, async (c, visit) => {
    const found = await stopEmailChange(platform, { id: idIn(c), by: visit.person.id });
    return see(doneAt("/desk/requests", found ? ended : over));
  });
}
