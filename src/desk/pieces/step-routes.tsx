import { z } from "zod";
import { saveSteps, stepsOf } from "../../editorial/index.ts";
import { type Form, type WhyRefused, field, readForm } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, words } from "../route.ts";
import { StepsPage, type TypedSteps, typedOf } from "./steps-page.tsx";

const saved = notice("steps-saved", (desk) => desk.way.naming.saved);

const numbered = z.record(z.string(), field.line);
const place = field.line.transform((line) => (/^\d{1,3}$/.test(line) ? Number(line) : -1));
const pressed = z.object({ draft: place, ready: place, then: field.line });

/** The steps of the magazine: named, ordered, and which of them mean something. */
export function stepRoutes(route: Route, platform: Platform): void {
  const page = (visit: DeskVisit, typed: TypedSteps, problem?: WhyRefused) =>
    deskPage(<StepsPage visit={visit} typed={typed} problem={problem} />, problem ? 422 : 200);
  route("get", "/pieces/steps", words, async (_c, visit) => page(visit, typedOf(await stepsOf(platform.db))));
  route("post", "/pieces/steps", words, async (c, visit) => {
    const typed = typedIn(await readForm(c.req.raw));
    try {
      const meaning = (at: number) => (at === typed.draft ? ("draft" as const) : at === typed.ready ? ("ready" as const) : null);
      await saveSteps(
        platform,
        typed.steps.map(({ id, name }, at) => ({ id: isId(id) ? id : null, name, means: meaning(at) })),
      );
      return see(doneAt("/desk/pieces/steps", saved));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return page(visit, typed, error.spokenIn(visit.language));
    }
  });
}

/** What was typed, with the button's move done: a place that is empty and new is none. */
function typedIn(form: Form): TypedSteps {
  const [names, ids, { draft, ready, then }] = [form.parse(numbered, "name."), form.parse(numbered, "id."), form.parse(pressed)];
  const rows = Object.keys(names)
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
    .map((at) => ({ at, id: ids[at] ?? "", name: names[at] ?? "" }))
    .filter(({ id, name }) => id !== "" || name !== "");
  const order = moved(rows, then);
  const placeOf = (at: number) => order.findIndex((row) => row.at === at);
  return { steps: order.map(({ id, name }) => ({ id, name })), draft: placeOf(draft), ready: placeOf(ready) };
}

/** "up:2", "down:2", "out:2", by the places that the form showed. */
function moved<T extends { at: number }>(rows: T[], then: string): T[] {
  const [what, given = ""] = then.split(":");
  const at = rows.findIndex((row) => String(row.at) === given);
  if (at < 0) return rows;
  const others = rows.filter((_, one) => one !== at);
  if (what === "out") return others;
  return others.toSpliced(Math.max(0, at + (what === "up" ? -1 : 1)), 0, rows[at]!);
}
