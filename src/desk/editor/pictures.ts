import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import * as z from "zod/mini";
import { placeholders, newBlockId } from "../../document/index.ts";
import { withBlock } from "./commands.ts";
import { element } from "./element.ts";
import { insertFigures } from "./galleries.ts";
import { schema } from "./schema.ts";
import { words } from "./words.ts";

/** A picture that is here, with the words it has. */
export const pictureSchema = z.object({ id: z.string(), name: z.string(), alt: z.string(), caption: z.string(), credit: z.string() });
export type Picture = z.infer<typeof pictureSchema>;

const { figure } = schema.nodes;

export const isPicture = ({ type }: File): boolean => type.startsWith("image/");

/** A figure that says what is said of the picture. */
export function figureFor({ id, alt, caption, credit }: Picture): Node {
  return figure.create({ picture: id, alt, credit }, caption ? [schema.text(caption)] : []);
}

type Waiting = { id: string; file: File; node: Node };

/** A figure that waits for its picture, by the file's name. */
export function figureForFile(file: File): Waiting {
  const id = newBlockId();
  return { id, file, node: figure.create({ id, picture: file.name }) };
}

export const uploadAll = (view: EditorView, waiting: readonly Waiting[]): void => {
  for (const { id, file } of waiting) void uploadInto(view, id, file);
};

/** A figure of this picture, behind where the selection stands. */
export const insertPicture = (view: EditorView, picture: Picture): void =>
  view.dispatch(withBlock(view.state, figureFor(picture)).scrollIntoView());

/** Each file stands in the text at once, by its name, and becomes a picture there once it is uploaded; its words can be written meanwhile. Several are a gallery. */
export function insertFiles(view: EditorView, files: readonly File[]): void {
  const waiting = files.map(figureForFile);
  insertFigures(
    view,
    waiting.map(({ node }) => node),
  );
  uploadAll(view, waiting);
}

/** This picture in the figure that stands there: what the figure says stays, what it leaves open the picture says. */
export function fillFigure(view: EditorView, at: number, picture: Picture): void {
  const node = view.state.doc.nodeAt(at);
  if (node?.type !== figure) return;
  const { tr } = view.state;
  const own = (name: "alt" | "credit"): string => {
    const held = String(node.attrs[name] ?? "");
    return held && held !== placeholders.alt ? held : picture[name];
  };
  tr.setNodeMarkup(at, null, { ...node.attrs, picture: picture.id, alt: own("alt"), credit: own("credit") });
  if (node.content.size === 0 && picture.caption) tr.insertText(picture.caption, at + 1);
  view.dispatch(tr);
}

/** The figure of this id, wherever it is by now; undefined where it was taken away. */
function figureOf(doc: Node, id: string): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (node.type === figure && node.attrs.id === id) found = at;
    return node.type === schema.nodes.gallery;
  });
  return found;
}

/** Sent with its progress shown in the figure; what fails is said there, with a button to try again. */
export async function uploadInto(view: EditorView, id: string, file: File): Promise<void> {
  const show = (held: globalThis.Node) => {
    const at = figureOf(view.state.doc, id);
    const dom = at === undefined ? null : view.nodeDOM(at);
    if (dom instanceof HTMLElement) dom.querySelector(".picture")?.replaceChildren(held);
  };
  const bar = element("progress", { max: 100, value: 0, ariaLabel: file.name });
  show(bar);
  try {
    const picture = await upload(file, (percent) => (bar.value = percent));
    const at = figureOf(view.state.doc, id);
    if (at !== undefined) fillFigure(view, at, picture);
  } catch (error) {
    const again = element("button", { type: "button", className: "button quiet", textContent: words.again });
    again.addEventListener("click", () => void uploadInto(view, id, file));
    const why = error instanceof Error && error.message ? error.message : words.uploadFailed;
    show(element("div", { className: "to-come", role: "alert" }, element("p", {}, `${file.name}: ${why}`), again));
  }
}

const answered = z.union([pictureSchema, z.object({ detail: z.string() })]);

/** `fetch` tells nothing of what is sent already. Rejects with what the desk says of it. */
function upload(file: File, progress: (percent: number) => void): Promise<Picture> {
  const form = new FormData();
  form.set("picture", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/desk/pictures/added");
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? (100 * loaded) / total : 0));
    request.addEventListener("error", () => reject(new Error(words.uploadFailed)));
    request.addEventListener("load", () => {
      const { data } = answered.safeParse(request.response);
      if (data && "id" in data) resolve(data);
      else reject(new Error(data?.detail ?? words.uploadFailed));
    });
    request.send(form);
  });
}
