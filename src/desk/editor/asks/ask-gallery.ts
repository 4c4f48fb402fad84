import type { EditorView } from "prosemirror-view";
import { mostInGallery } from "../../../document/index.ts";
import { element, labelled } from "../element.ts";
import { addToGallery, insertFigures, roomIn } from "../galleries.ts";
import { type Picture, figureFor, figureForFile, uploadAll } from "../pictures.ts";
import type { At } from "../views/attribute-field.ts";
import { filled, words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";
import { picturesFound } from "./ask-picture.ts";

/** Two to six pictures, of those that are here and of files: as one block, or into the gallery that stands there. */
export function askGallery(view: EditorView, at?: At): void {
  const place = () => at?.();
  const room = () => {
    const where = place();
    return where === undefined ? mostInGallery : roomIn(view.state, where);
  };
  const chosen = new Map<string, Picture>();
  const file = element("input", { type: "file", accept: "image/*", multiple: true });
  const status = element("p", { className: "soft", role: "status" });
  const { says, say } = complaint();
  const files = () => [...(file.files ?? [])];
  const count = () => chosen.size + files().length;
  const tell = () => (status.textContent = filled(words.chosen, { count: count(), room: room() }));
  file.addEventListener("change", tell);
  const list = picturesFound((picture, press) => {
    if (chosen.has(picture.id)) chosen.delete(picture.id);
    else chosen.set(picture.id, picture);
    press.ariaPressed = String(chosen.has(picture.id));
    tell();
  });
  tell();
  openDialog({
    title: at ? words.addPictures : words.gallery,
    parts: [labelled(words.uploadSeveral, file), list, status, says],
    done: () => {
      const where = place();
      const fewest = where === undefined ? 2 : 1;
      if (count() < fewest || count() > room()) return say(filled(words.chosenAmiss, { fewest, room: room() }));
      const waiting = files().map(figureForFile);
      const figures = [...[...chosen.values()].map(figureFor), ...waiting.map(({ node }) => node)];
      if (where === undefined) insertFigures(view, figures);
      else addToGallery(view, where, figures);
      uploadAll(view, waiting);
      return true;
    },
    closed: () => view.focus(),
  });
}
