import { z } from "zod";
import { type WhyRefused, type Form, field, readForm } from "../http/index.ts";
import { type DeskVisit, deskPage } from "./frame.tsx";
import { type Asking, AskPage } from "./ask-page.tsx";
import { isFormRefusal } from "./rerender-on-refusal.ts";
import type { Ctx, Route } from "./route.ts";

type ConfirmedAction = {
  roles: Parameters<Route>[2];
  /** What its page says; `form` is what was typed on the way there, none where one came by a link. */
  ask: (c: Ctx, visit: DeskVisit, form?: Form) => Promise<Omit<Asking, "action" | "fields">>;
  work: (c: Ctx, visit: DeskVisit, form: Form) => Promise<Response>;
};

/**
 * An action that asks first: its address shows the page that says what will happen, however one comes there, and only what that
 * page's own button sends is done. What was typed on the way is kept; a refusal is said on the page.
 */
export function askFirst(route: Route, path: string, { roles, ask, work }: ConfirmedAction): void {
  const page = async (c: Ctx, visit: DeskVisit, form?: Form, problem?: WhyRefused) => {
    const asked = await ask(c, visit, form);
    const asking = {
      ...asked,
      action: new URL(c.req.url).pathname,
      fields: form ? without(form.asTyped(), ["sure", ...(asked.inputs?.names ?? [])]) : {},
    };
    return deskPage(<AskPage visit={visit} asking={asking} problem={problem} />, problem ? 422 : 200);
  };
  route("get", path, roles, (c, visit) => page(c, visit));
  route("post", path, roles, async (c, visit) => {
    const form = await readForm(c.req.raw);
    if (!form.parse(own).sure) return page(c, visit, form);
    try {
      return await work(c, visit, form);
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      // what is done already may have no page any more
      return page(c, visit, form, error.spokenIn(visit.language)).catch(() => Promise.reject(error));
    }
  });
}

/** Said by the button of the page that asks, and by nothing else. */
const own = z.object({ sure: field.tick });

const without = (typed: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));
