import { type Form, type WhyRefused, readForm } from "../../http/index.ts";
import type { Role } from "../../people/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";

export type ActionWork = (c: Ctx, visit: DeskVisit, given: Form) => Promise<string>;

/** A form's post: done, it says so at `back`; refused, the page it came from says why. */
export function actionsOf(
  route: Route,
  page: (c: Ctx, visit: DeskVisit, problem: WhyRefused) => Promise<Response>,
  who: readonly Role[] = words,
) {
  return (path: string, work: ActionWork, mostBytes = 1_000_000) =>
    route("post", path, who, async (c, visit) => {
      try {
        return see(await work(c, visit, await readForm(c.req.raw, mostBytes)));
      } catch (error) {
        if (!isFormRefusal(error)) throw error;
        return page(c, visit, error.spokenIn(visit.language));
      }
    });
}
