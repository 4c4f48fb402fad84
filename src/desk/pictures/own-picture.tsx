import { z } from "zod";
import { type PictureView, dropUnsaved, storePicture, writePicture } from "../../editorial/index.ts";
import { type Form, field } from "../../http/index.ts";
import { messagesIn, useMessages } from "../../messages/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { smallOf } from "../articles/picture-choice.tsx";
import { Input, type Shown } from "../forms.tsx";
import type { DeskVisit } from "../frame.tsx";
import { refuse } from "../refusals.ts";

const sent = z.object({ pictureAlt: field.line, noPicture: field.tick });
export const pictureNames = keysOf(sent.shape);
/** A file of 40 MB and what is typed beside it. */
export const mostWithPicture = 42_000_000;

/** The picture of one thing, a writer or a series: seen, sent, or taken away. Its form is a multipart one. */
export function OwnPicture({ picture, shown }: { picture: PictureView | undefined; shown: Shown }) {
  const m = useMessages().desk.pictures.own;
  return (
    <fieldset class="slot">
      <legend>{m.title}</legend>
      {picture && (
        <>
          <a class="own-picture" href={`/desk/pictures/${picture.id}`}>
            <img src={`/${smallOf(picture)}`} alt={picture.alt || picture.name} width={picture.width} height={picture.height} />
          </a>
          <p class="soft">{m.look}</p>
          <label class="check">
            <input type="checkbox" name="noPicture" value="yes" /> {m.none}
          </label>
        </>
      )}
      <Input shown={shown} name="pictureAlt" label={m.alt} hint={m.altHint} />
      {/* last: a form that is too large breaks off in its file, and what stands before it is kept */}
      <label>
        {picture ? m.another : m.file}
        <input type="file" name="picture" accept="image/*" />
        {shown.errors["picture"] && <span class="bad">{shown.errors["picture"]}</span>}
      </label>
    </fieldset>
  );
}

type Saving = { form: Form; now: string | null; visit: DeskVisit; save: (tx: Tx, pictureId: string | null) => Promise<void> };

/** Saves a thing with the picture that was sent for it, both or neither; else with the one that it has `now`, or with none. */
export async function saveWithPicture(platform: Platform, { form, now, visit, save }: Saving): Promise<void> {
  const { pictureAlt, noPicture } = form.parse(sent);
  const file = await form.file(platform, "picture");
  if (!file) return inTransaction(platform, (tx) => save(tx, noPicture ? null : now));
  const { altMissing } = messagesIn(visit.language).desk.pictures.own;
  if (!pictureAlt) throw refuse("picture-undescribed", altMissing, { pictureAlt: altMissing });
  const stored = await storePicture(platform, { ...file, alt: pictureAlt, by: visit.person.id });
  try {
    await inTransaction(platform, async (tx) => save(tx, (await writePicture(tx, stored)).id));
  } catch (error) {
    await dropUnsaved(platform, [stored.storage_key]).catch(() => undefined);
    throw error;
  }
}
