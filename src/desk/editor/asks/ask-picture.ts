import type { EditorView } from "prosemirror-view";
import * as z from "zod/mini";
import { element, labelled } from "../element.ts";
import { type Picture, fillFigure, insertFiles, insertPicture, pictureSchema, uploadInto } from "../pictures.ts";
import { words } from "../words.ts";
import type { At } from "../views/attribute-field.ts";
import { openDialog } from "./dialog.ts";
import { fetched, foundList } from "./found-list.ts";

const pictures = z.array(pictureSchema);

/** One of the pictures that are here, or one to upload: into the figure that stands there, or into a new one. */
export function askPicture(view: EditorView, at?: At): void {
  const file = element("input", { type: "file", accept: "image/*", multiple: !at });
  const choose = (picture: Picture) => {
    const place = at?.();
    if (place === undefined) insertPicture(view, picture);
    else fillFigure(view, place, picture);
    dialog.close();
  };
  file.addEventListener("change", () => {
    const [first] = file.files ?? [];
    const place = at?.();
    const id: unknown = place === undefined ? undefined : view.state.doc.nodeAt(place)?.attrs.id;
    dialog.close();
    if (first && typeof id === "string") void uploadInto(view, id, first);
    else insertFiles(view, [...(file.files ?? [])]);
  });
  const list = picturesFound(choose);
  const dialog = openDialog({
    title: words.choose,
    parts: [labelled(words.upload, file), list],
    done: () => false,
    closed: () => view.focus(),
  });
}

/** The pictures that are here, as pictures, by what is looked for. */
export function picturesFound(choose: (picture: Picture, press: HTMLButtonElement) => void): HTMLElement {
  const list = foundList<Picture>({
    label: words.search,
    look: (search) => fetched(`/desk/pictures/found?search=${encodeURIComponent(search)}`, (json) => pictures.parse(json)),
    show: ({ id, name }) => [element("img", { src: `/desk/pictures/${id}/seen`, alt: "", loading: "lazy" }), name],
    choose,
  });
  list.className = "found-pictures";
  return list;
}
