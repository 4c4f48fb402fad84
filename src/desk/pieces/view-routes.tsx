import { z } from "zod";
import { dropView, keepView } from "../../editorial/index.ts";
import { field, idIn, readForm } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { doneAt, notice } from "../notices.ts";
import { type Route, see, writing } from "../route.ts";
import { addressOf, narrowed } from "./asked.ts";

const kept = notice("view-kept", (desk) => desk.way.view.kept);
const forgotten = notice("view-forgotten", (desk) => desk.way.view.forgotten);

/** Of the address that was looked at no more is kept than what narrows. */
const view = z.object({
  name: field.line,
  forAll: field.tick,
  from: field.line.transform((from) => (URL.canParse(from, "http://desk") ? new URL(from, "http://desk") : new URL("http://desk"))),
});

/** What the board or the list is narrowed by, kept under a name and forgotten. */
export function viewRoutes(route: Route, platform: Platform): void {
  route("post", "/pieces/views", writing, async (c, { person, own }) => {
    const { name, forAll, from } = (await readForm(c.req.raw)).parse(view);
    // who works on what is theirs alone has the board, and keeps views for themselves
    const shownAs = !own && from.pathname.endsWith("/list") ? "list" : "board";
    await keepView(platform, { name, shownAs, narrowedBy: narrowed(from).slice(1), isForAll: forAll && !own, by: person.id });
    return see(doneAt(addressOf({ shownAs, narrowedBy: narrowed(from).slice(1) }), kept));
  });
  route("post", "/pieces/views/:id/removal", writing, async (c, { person, own }) => {
    // its name alone is gone: what was looked at stays
    const view = await dropView(platform, { id: idIn(c), by: person.id, isOwnAlone: own !== undefined });
    return see(doneAt(addressOf(view), forgotten));
  });
}
