import { EditorState, Selection } from "prosemirror-state";
import { type EditorProps, EditorView } from "prosemirror-view";
import type { Body, BroughtComment, Passage } from "../../document/index.ts";
import { directionOf } from "../../values/index.ts";
import { askCharacter } from "./asks/ask-character.ts";
import { askEmbed } from "./asks/ask-embed.ts";
import { type Called, nobodyAsked } from "./embeds.ts";
import { askGallery } from "./asks/ask-gallery.ts";
import { askLanguage } from "./asks/ask-language.ts";
import { askLink } from "./asks/ask-link.ts";
import { askPicture } from "./asks/ask-picture.ts";
import { bodyOf, docOf } from "./body.ts";
import { CommentList, type CommentsGiven } from "./comments/comment-list.ts";
import type { Thread } from "./comments/threads.ts";
import { carryOn, isSilent, passagesOf } from "./comments/marks.ts";
import { type Asks, deedsOf, isOfArticles, isOfGuests } from "./deeds.ts";
import { element } from "./element.ts";
import { type Sought, seekIn } from "./seek.ts";
import { FindBar } from "./find-bar.ts";
import { withIds } from "./ids.ts";
import { insertFiles, isPicture, uploadInto } from "./pictures.ts";
import { pasteHtml, sliceOf } from "./paste.ts";
import { pasteAddress, sliceOfPlain } from "./plain-paste.ts";
import { pluginsOf } from "./plugins.ts";
import { SuggestionList } from "./suggest/suggestion-list.ts";
import { asDone, isSuggesting, setSuggesting } from "./suggest/suggesting.ts";
import { asItIs } from "./suggest/author.ts";
import { TextSize } from "./text-size.ts";
import { Told } from "./told.ts";
import { Toolbar } from "./toolbar.ts";
import { galleryView } from "./views/gallery.ts";
import { figureView } from "./views/figure.ts";
import { FootnoteView } from "./views/footnote.ts";
import { noteBoxView, pullQuoteView, quoteView, tableView } from "./views/framed.ts";
import { embedView, houseAdView, paywallView } from "./views/leaves.ts";
import { words } from "./words.ts";

type Given = {
  body: Body;
  language: () => string;
  /** How many words are wanted. */
  wanted?: number | undefined;
  /** A page of the house: nothing is suggested there, and what is of articles alone is not offered. */
  isPlain: boolean;
  changed: () => void;
  /** Buttons that stand behind the editor's own. */
  more?: HTMLElement[];
  /** Files dropped that are no pictures. */
  opened: (file: File) => void;
  /** Who writes, and how those are called who suggest. */
  me: string;
  names: Readonly<Record<string, string>>;
  /** The magazine’s time zone. */
  zone: string;
  /** Whether what is done is suggested, and whom to tell when that changes. */
  suggests: boolean;
  suggesting: (on: boolean) => void;
  comments: CommentsGiven;
  /** What a film elsewhere is called. */
  called?: Called | undefined;
  /** Comments that came with a paste. */
  brought?: ((comments: BroughtComment[]) => void) | undefined;
  /** Somebody without a seat, who suggests and nothing else, or does not write at all; `allows`: whether a text is what they may send. */
  guest?: { by: string; takeBack: string; writes: boolean; allows: (body: Body) => boolean } | undefined;
};

export type Editor = {
  dom: HTMLElement;
  body: () => Body;
  /** Another text in its place, as one step that can be undone. */
  show: (body: Body) => void;
  /** Other blocks where the cursor stands. */
  insert: (body: Body) => void;
  /** Sentences above the text, until they are read. */
  tell: (says: string, problems: readonly string[]) => void;
  focus: () => void;
  view: EditorView;
  /** Goes to a place in the text. */
  seek: (sought: Sought) => void;
  /** What is suggested, to stand beside the text. */
  suggestions: HTMLElement;
  /** What is said of it, to stand beside the text too, and where that stands now. */
  comments: HTMLElement;
  /** What was said in a file. */
  bring: (threads: Thread[]) => void;
  passages: () => Record<string, Passage>;
};

/** Pixels at the top of the window that the bar may stand over. */
const underBar = 110;

/** The text as it will be read, and written there. Throws a RangeError for what no body may hold. */
export function createEditor(given: Given): Editor {
  const find = new FindBar();
  const size = new TextSize(given.wanted);
  const told = new Told();
  const deeds = deedsOf(asksOf(find, { said: () => said, called: given.called ?? nobodyAsked })).filter(
    (deed) => (!given.isPlain || !isOfArticles(deed)) && (!given.guest || isOfGuests(deed, given.guest)),
  );
  const author = { by: given.me, isGuest: given.guest !== undefined };
  let suggests = given.suggests;
  const paper = element("div", { className: "paper" });
  const view: EditorView = new EditorView(
    { mount: paper.appendChild(element("div")) },
    {
      state: EditorState.create({ doc: withIds(docOf(given.body)), plugins: pluginsOf(deeds, given.language) }),
      attributes: () => attributesOf(given.language()),
      nodeViews: nodeViews(given),
      ...handlersOf(given, told, () => toolbar.focus()),
      dispatchTransaction(tr) {
        if (given.guest && !given.guest.writes && tr.docChanged && !isSilent(tr)) return;
        const done = isSuggesting(view.state) ? tr : carryOn(tr, view.state);
        const next = view.state.apply(asDone(done, view.state, author));
        if (given.guest && tr.docChanged && !isSilent(tr) && !given.guest.allows(bodyOf(next.doc))) return;
        view.updateState(next);
        toolbar.show(view.state);
        list.show(view.state);
        said.show(view.state);
        if (isSuggesting(view.state) !== suggests) given.suggesting((suggests = !suggests));
        if (!tr.docChanged || isSilent(tr)) return;
        // what is brought back by hand may be what something was said of
        if (tr.getMeta("paste") || tr.getMeta("uiEvent") === "drop") said.place();
        size.show(view);
        given.changed();
      },
    },
  );
  const said: CommentList = new CommentList(view, given.comments, given.zone);
  const toolbar: Toolbar = new Toolbar(view, deeds, given.more);
  const list: SuggestionList = new SuggestionList(view, given);
  if (given.suggests) setSuggesting(view, true);
  size.show(view);
  const top = element("div", { className: "editor-top" }, toolbar.dom, find.dom);
  const dom = element("div", { className: "editor" }, top, told.dom, paper, size.dom);
  const show = (body: Body) => {
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, withIds(docOf(body)).content).setMeta(asItIs, true));
    said.place();
  };
  list.show(view.state);
  said.place();
  return { dom, show, ...partsOf(view, { list, said, told }) };
}

type Parts = { list: SuggestionList; said: CommentList; told: Told };

const partsOf = (view: EditorView, { list, said, told }: Parts): Omit<Editor, "dom" | "show"> => ({
  view,
  suggestions: list.dom,
  comments: said.dom,
  bring: (threads) => said.bring(threads),
  passages: () => passagesOf(view.state.doc),
  insert: ({ content }) => view.dispatch(view.state.tr.replaceSelection(sliceOf(content)).scrollIntoView()),
  tell: (says, problems) => told.tell(says, problems),
  seek: (sought) => seekIn(view, sought),
  body: () => bodyOf(view.state.doc),
  focus: () => view.focus(),
});

const handlersOf = (given: Given, told: Told, toBar: () => void): EditorProps => ({
  // the cursor does not go under the bar
  scrollThreshold: { top: underBar, bottom: 24, left: 0, right: 0 },
  scrollMargin: { top: underBar, bottom: 60, left: 5, right: 5 },
  // before ProseMirror parses it by itself
  handleDOMEvents: {
    paste: (at, event) =>
      at.editable &&
      (pasteAddress(at, event.clipboardData) || pasteHtml(at, event.clipboardData, pasteInto(at, given, told))) &&
      (event.preventDefault(), true),
  },
  clipboardTextParser: (text, $at) => sliceOfPlain(text, $at.marks()),
  handlePaste: (at, event) => !given.guest && takeFiles(at, event.clipboardData, given.opened),
  handleDrop: (at, event, _slice, moved) => !moved && (given.guest ? hasFiles(event) : dropFiles(at, event, given.opened)),
  handleKeyDown: (_view, event) => event.altKey && event.key === "F10" && (toBar(), true),
});

/** Where suggestions are made, or may not stand, what others changed comes accepted. */
const pasteInto = ({ state }: EditorView, { isPlain, guest, brought }: Given, told: Told): Parameters<typeof pasteHtml>[2] => ({
  told: (problems) => told.pasted(problems),
  brought: isPlain || guest || isSuggesting(state) ? undefined : brought,
});

const asksOf = (find: FindBar, { said, called }: { said: () => CommentList; called: Called }): Asks => ({
  comment: (...at) => said().begin(...at),
  nextComment: (...at) => said().next(1)(...at),
  lastComment: (...at) => said().next(-1)(...at),
  link: askLink,
  language: askLanguage,
  picture: (_state, _dispatch, at) => (at && askPicture(at), true),
  gallery: (_state, _dispatch, at) => (at && askGallery(at), true),
  embed: askEmbed(called),
  character: askCharacter,
  find: find.open,
});

const attributesOf = (language: string): Record<string, string> => ({
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": words.text,
  lang: language,
  dir: directionOf(language),
  spellcheck: "true",
});

const nodeViews = ({ called = nobodyAsked }: Given) => ({
  blockQuote: quoteView,
  pullQuote: pullQuoteView,
  noteBox: noteBoxView,
  table: tableView,
  paywall: paywallView,
  houseAd: houseAdView,
  embed: embedView(called),
  footnote: (...of: ConstructorParameters<typeof FootnoteView>) => new FootnoteView(...of),
  figure: (...[node, view, at]: Parameters<ReturnType<typeof figureView>>) =>
    figureView((asked) => askPicture(view, asked.at))(node, view, at),
  gallery: (...[node, view, at]: Parameters<ReturnType<typeof galleryView>>) =>
    galleryView((place) => askGallery(view, place))(node, view, at),
});

/** Pictures on the clipboard stand in the text; other files are opened. A picture beside text (Word's) is the text's. */
function takeFiles(view: EditorView, data: DataTransfer | null, opened: (file: File) => void): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length === 0 || data?.types.includes("text/html")) return false;
  const pictures = files.filter(isPicture);
  const other = files.find((file) => !isPicture(file));
  if (pictures.length > 0) insertFiles(view, pictures);
  if (other) opened(other);
  return true;
}

/** Nothing is uploaded from outside, and no page is left for a file that fell on it. */
function hasFiles(event: DragEvent): boolean {
  const has = (event.dataTransfer?.files.length ?? 0) > 0;
  if (has) event.preventDefault();
  return has;
}

/** One on a figure is that one’s picture; several, and elsewhere, stand behind the block they fell on. */
function dropFiles(view: EditorView, event: DragEvent, opened: (file: File) => void): boolean {
  const [first, ...others] = event.dataTransfer?.files ?? [];
  if (!first) return false;
  event.preventDefault();
  const figure = event.target instanceof Element ? event.target.closest("figure") : null;
  const at = figure ? view.posAtDOM(figure, 0) - 1 : -1;
  const node = at < 0 ? null : view.state.doc.nodeAt(at);
  if (node?.type.name === "figure" && isPicture(first) && others.length === 0) void uploadInto(view, String(node.attrs.id), first);
  else {
    const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
    return takeFiles(view, event.dataTransfer, opened);
  }
  return true;
}
