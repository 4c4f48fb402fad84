import { inertDocument } from "../../values/index.ts";
import type { Root } from "hast";
import { fromDom } from "hast-util-from-dom";
import { Fragment, Slice } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import {
  type Block,
  type Body,
  type BroughtComment,
  type HtmlPicture,
  type Tracked,
  blocksFromHtml,
  changesInHtml,
  figuresIn,
  markedOf,
  placeChanges,
} from "../../document/index.ts";
import { isPicture, uploadInto } from "./pictures.ts";
import { schema } from "./schema.ts";
import { filled, words } from "./words.ts";

type Paste = {
  /** What a paste brought that has no place in an article, in sentences; empty where all of it has one. */
  told: (problems: string[]) => void;
  /** Whether what others changed comes as suggestions and what they said as comments, for whom; else it is accepted. */
  brought: ((comments: BroughtComment[]) => void) | undefined;
};

/** What was copied within an editor of ours has its own form. */
const isOwn = (html: string): boolean => /\bdata-pm-slice\b/.test(html);

/**
 * What a page, a mail or a word processor put on the clipboard, as blocks of ours: nothing that an article has not, and no
 * word lost. Pictures that lie on the clipboard are uploaded into their places.
 */
export function pasteHtml(view: EditorView, data: DataTransfer | null, { told, brought }: Paste): boolean {
  const html = data?.getData("text/html") ?? "";
  if (html.trim() === "" || isOwn(html)) return false;
  const root = fromDom(inertDocument(html));
  if (root.type !== "root") return false;
  const { blocks, content, comments, pictures, problems } = read(root, brought !== undefined);
  if (blocks.length === 0) return false;
  view.dispatch(view.state.tr.replaceSelection(sliceOf(content)).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  told(problems);
  if (comments.length > 0) brought?.(comments);
  uploadAll(view, { blocks, pictures, files: [...(data?.files ?? [])].filter(isPicture) });
  return true;
}

/** `content`: the blocks with what was changed in them marked. */
function read(given: Root, isTracked: boolean) {
  const { root, opened } = changesInHtml(given);
  const { blocks, pictures, problems } = blocksFromHtml(root, { inWords: words.html });
  const says = problems.map(({ problem, words }) => (words ? `${problem}: ${words.slice(0, 120)}` : problem));
  if (opened.length === 0) return { blocks, content: blocks, comments: [], pictures, problems: says };
  const body: Body = { type: "doc", content: blocks };
  const tracked = placeChanges(body, opened);
  const { doc, comments, problems: unmarked } = markedOf(body, tracked);
  if (!isTracked)
    return { blocks: body.content, content: body.content, comments: [], pictures, problems: [...says, ...tracked.flatMap(said)] };
  return {
    blocks: body.content,
    content: doc.content,
    comments,
    pictures,
    problems: [...says, ...unmarked.map((change) => filled(words.takenAsIs, { change }))],
  };
}

const said = ({ kind, words: of }: Tracked): string[] =>
  kind === "insertion" ? [] : [filled(words.notBrought[kind], { said: of.slice(0, 120) })];

/** Words at the edges flow into the paragraphs that they are pasted into. */
export function sliceOf(blocks: readonly { type: string }[]): Slice {
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const open = (block: { type: string } | undefined) => (block?.type === "paragraph" ? 1 : 0);
  return new Slice(Fragment.from(nodes), open(blocks[0]), open(blocks.at(-1)));
}

type Brought = { blocks: readonly Block[]; pictures: readonly HtmlPicture[]; files: File[] };

/** A picture within the text itself, or the clipboard's own files in their order; what is neither is still to come. */
function uploadAll(view: EditorView, { blocks, pictures, files }: Brought): void {
  const sources = new Map(pictures.map(({ name, src }) => [name, src]));
  for (const { attrs } of figuresIn({ type: "doc", content: [...blocks] })) {
    const within = fileWithin(sources.get(attrs.picture) ?? "", attrs.picture);
    const file = within ?? files.shift();
    if (file) void uploadInto(view, attrs.id, file);
  }
}

function fileWithin(src: string, name: string): File | undefined {
  const [, type, data] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/.exec(src) ?? [];
  if (!type || !data) return undefined;
  const bytes = Uint8Array.from(atob(data.replace(/\s/g, "")), (sign) => sign.charCodeAt(0));
  return new File([bytes], name, { type });
}
