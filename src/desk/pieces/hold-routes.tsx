import { z } from "zod";
import { holdPiece, liftHold, pieceById } from "../../editorial/index.ts";
import { type Form, field, idIn } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { askFirst } from "../ask-first.tsx";
import { Area } from "../forms.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Route, publisher, see, words } from "../route.ts";

const held = notice("piece-held", (desk) => desk.way.hold.done);
const lifted = notice("piece-freed", (desk) => desk.way.hold.lifted);

const reason = z.object({ why: field.prose });

/** A legal hold is put on by whoever works on the words, and lifted by a publisher: each asks first, and for a reason. */
export function holdRoutes(route: Route, platform: Platform): void {
  askFirst(route, "/pieces/:id/hold", {
    roles: words,
    ask: async (c, { language }, form) => {
      const m = messagesIn(language).desk.way.hold;
      return { title: m.put, back: await backTo(platform, idIn(c)), says: m.says, button: m.put, inputs: whyInput(m.why, form) };
    },
    work: async (c, { person }, form) => {
      await holdPiece(platform, { articleId: idIn(c), ...form.parse(reason), by: person.id });
      return see(doneAt(`/desk/pieces/${idIn(c)}`, held));
    },
  });
  askFirst(route, "/pieces/:id/hold/lifting", {
    roles: publisher,
    ask: async (c, { language }, form) => {
      const m = messagesIn(language).desk.way.hold;
      return { title: m.lift, back: await backTo(platform, idIn(c)), says: m.liftSays, button: m.lift, inputs: whyInput(m.why, form) };
    },
    work: async (c, { person }, form) => {
      await liftHold(platform, { articleId: idIn(c), ...form.parse(reason), by: person.id });
      return see(doneAt(`/desk/pieces/${idIn(c)}`, lifted));
    },
  });
}

async function backTo({ db }: Platform, id: string): Promise<{ href: string; label: string }> {
  const { headline } = (await pieceById(db, id)) ?? missing();
  return { href: `/desk/pieces/${id}`, label: headline };
}

const whyInput = (label: string, form?: Form) => ({
  names: ["why"],
  shown: <Area shown={{ values: form ? form.parse(reason) : {}, errors: {} }} name="why" label={label} rows={2} />,
});
