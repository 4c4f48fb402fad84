import type { EditorView } from "prosemirror-view";
import * as z from "zod/mini";
import { element, labelled } from "../element.ts";
import { partFields, partOn } from "../pull-part.ts";
import { type At, setAttribute } from "../views/attribute-field.ts";
import { words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";

const answered = z.object({ id: z.string() });
const refused = z.object({ detail: z.string() });

/** A part of the picture for this place alone: what it says stays, and so does the picture wherever else it stands. */
export function askCrop(view: EditorView, at: At, picture: string): void {
  const image = element("img", { src: `/desk/pictures/${picture}/seen`, alt: "", draggable: false });
  const look = element("div", { className: "looked" }, image);
  const fields = new Map<string, HTMLInputElement>();
  const row = element("div", { className: "row" });
  for (const name of partFields) {
    const field = element("input", { type: "number", name, min: "0", max: "100", step: "0.1", value: whole[name] });
    fields.set(name, field);
    row.append(labelled(words.cropFields[name], field));
  }
  const show = partOn(look, (name) => fields.get(name) ?? null);
  row.addEventListener("input", show);
  show();
  const { says, say } = complaint();
  const cut = async () => {
    const made = await partOf(picture, fields);
    if ("why" in made) return say(made.why);
    const place = at();
    const held: unknown = place === undefined ? undefined : view.state.doc.nodeAt(place)?.attrs.picture;
    if (held === picture) setAttribute(view, at, "picture", made.id);
    dialog.close();
  };
  const dialog = openDialog({
    title: words.crop,
    parts: [element("p", { className: "soft", textContent: words.cropSays }), look, row, says],
    // all of it is no part
    done: () => partFields.every((name) => Number(fields.get(name)?.value || whole[name]) === Number(whole[name])) || (void cut(), false),
    closed: () => view.focus(),
  });
}

const whole: Record<(typeof partFields)[number], string> = { left: "0", top: "0", width: "100", height: "100" };

async function partOf(picture: string, fields: ReadonlyMap<string, HTMLInputElement>): Promise<{ id: string } | { why: string }> {
  const body = new URLSearchParams([...fields].map(([name, { value }]) => [name, value]));
  const answer = await fetch(`/desk/pictures/${picture}/part`, {
    method: "POST",
    headers: { accept: "application/json" },
    body,
    redirect: "manual",
  })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
  const { data } = answered.safeParse(answer);
  return data ?? { why: refused.safeParse(answer).data?.detail ?? words.away };
}
