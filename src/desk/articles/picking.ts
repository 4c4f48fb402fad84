import { type Own, type PictureView, pictures, picturesById } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import type { Db } from "../../platform/index.ts";
import { isId, ownOf } from "../../values/index.ts";
import { type Found, picturesShown } from "./picture-choice.tsx";

export type Picked = { chosen: PictureView | undefined; found: Found };

/** What a picture's field shows: what it holds, `held` or what a form that was sent says, and what that form looks for. */
export async function pickedOf(
  db: Db,
  name: string,
  { held, form, own }: { held: string | null | undefined; form?: Form | undefined; own?: Own | undefined },
): Promise<Picked> {
  const id = form?.has(name) ? form.text(name) : (held ?? "");
  const search = form?.text(`${name}.search`) ?? "";
  const from = placeIn(form?.text(`${name}.from`) ?? "");
  const [known, found] = [
    await picturesById(db, isId(id) ? [id] : [], own),
    await pictures(db, { search, limit: picturesShown, offset: from, own }),
  ];
  return { chosen: ownOf(known, id), found: { search, from, ...found } };
}

const placeIn = (typed: string): number => (/^\d{1,6}$/.test(typed) ? Number(typed) : 0);

/** The picture a form says: null for none; undefined where the form does not show the field, which then stays as it is. */
export function pictureIn(form: Form, name: string): string | null | undefined {
  if (!form.has(name)) return undefined;
  return isId(form.text(name)) ? form.text(name) : null;
}
