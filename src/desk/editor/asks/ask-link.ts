import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import * as z from "zod/mini";
import { isSafeLink } from "../../../values/index.ts";
import { element, labelled } from "../element.ts";
import { schema } from "../schema.ts";
import { words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";
import { fetched, foundList } from "./found-list.ts";

const link = schema.marks.link;
const articles = z.array(z.object({ headline: z.string(), path: z.string(), says: z.string() }));

/** The link around the selection, or the words that are selected, get an address; without words the address stands for itself. */
export const askLink: Command = (state, _dispatch, view) => {
  const { $from, empty } = state.selection;
  if (empty && !$from.parent.inlineContent) return false;
  if (view) openLink(view);
  return true;
};

function openLink(view: EditorView): void {
  const around = linkAround(view);
  const href = element("input", { type: "text", value: around?.href ?? "", inputMode: "url" });
  const title = element("input", { type: "text", value: around?.title ?? "" });
  const { says, say } = complaint();
  const done = (): boolean => {
    const given = href.value.trim();
    const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(given) ? `https://${given}` : given;
    if (!isSafeLink(address)) return say(words.badAddress);
    setLink(view, around, { href: address, title: title.value.trim() || null });
    return true;
  };
  const choose = ({ path, headline }: { path: string; headline: string }) => {
    href.value = path;
    title.value ||= headline;
    href.focus();
  };
  const list = foundList({
    label: words.orArticle,
    look: (search) => fetched(`/desk/articles/found?search=${encodeURIComponent(search)}`, (json) => articles.parse(json)),
    show: (one) => [one.headline, " ", element("span", { className: "soft" }, one.says)],
    choose,
  });
  openDialog({
    title: words.link,
    parts: [labelled(words.linkTo, href), says, labelled(words.linkTitle, title), list],
    done,
    others: around ? [{ label: words.unlink, press: () => view.dispatch(view.state.tr.removeMark(around.from, around.to, link)) }] : [],
    closed: () => view.focus(),
  });
  href.focus();
}

type Around = { from: number; to: number; href: string; title: string };

/** The whole of the link that the selection touches. */
function linkAround({ state }: EditorView): Around | undefined {
  const { from, to } = state.selection;
  let found: Around | undefined;
  state.doc.nodesBetween(Math.max(0, from - 1), Math.min(state.doc.content.size, to + 1), (node, at) => {
    const held = link.isInSet(node.marks);
    if (!held || at > to || at + node.nodeSize < from) return;
    const start = found && held.attrs.href === found.href ? found.from : at;
    found = { from: start, to: at + node.nodeSize, href: String(held.attrs.href), title: String(held.attrs.title ?? "") };
  });
  return found;
}

function setLink(view: EditorView, around: Around | undefined, attrs: { href: string; title: string | null }): void {
  const { from, to, empty } = view.state.selection;
  const [start, end] = empty && around ? [around.from, around.to] : [from, to];
  const mark = link.create(attrs);
  const { tr } = view.state;
  if (start === end) tr.insert(start, schema.text(attrs.title ?? attrs.href, [mark]));
  else tr.removeMark(start, end, link).addMark(start, end, mark);
  view.dispatch(tr.scrollIntoView());
}
