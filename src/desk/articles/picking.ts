import { type Own, type PictureView, pictures, picturesById } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import type { Db } from "../../platform/index.ts";
import { isId, ownOf } from "../../values/index.ts";
import { pickedField } from "./article-form.ts";
import { type Found, picturesShown } from "./picture-choice.tsx";

/** `was`: the id of what was held when the form was opened, "" of none. */
export type Picked = { chosen: PictureView | undefined; found: Found; was: string };

/** What a picture's field shows: what it holds, `held` or what a form that was sent says, and what that form looks for. */
export async function pickedOf(
  db: Db,
  name: string,
  { held, form, own }: { held: string | null | undefined; form?: Form | undefined; own?: Own | undefined },
): Promise<Picked> {
  const { "": sent, ".search": search, ".from": from, ".was": was } = form?.parse(pickedField, name) ?? asHeld;
  const id = sent ?? held ?? "";
  const [known, found] = [
    await picturesById(db, isId(id) ? [id] : [], own),
    await pictures(db, { search, limit: picturesShown, offset: from, own }),
  ];
  return { chosen: ownOf(known, id), found: { search, from, ...found }, was: was ?? held ?? "" };
}

/** A form that was not sent looks for nothing. */
const asHeld = { "": undefined, ".search": "", ".from": 0, ".was": undefined };
