import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Passage } from "../../../document/index.ts";
import { button, element } from "../element.ts";
import { words } from "../words.ts";
import { cardOf, nameOf, type Says, short } from "./card.ts";
import { Composer } from "./composer.ts";
import { type Range, goToThread, markThread, passageAt, passagesOf, placeMissing, threadAt, threadsIn, unmarkThread } from "./marks.ts";
import { type Answer, type Thread, askThreads } from "./threads.ts";

export type CommentsGiven = {
  threads: Thread[];
  says: Record<string, string>;
  /** Whom a comment can name. */
  names: string[];
  /** Where they are asked for; undefined while the piece has no address. */
  address: () => string | undefined;
  /** Whether something can be said of this text at all. */
  isHere: boolean;
  /** Somebody without a seat answers, and leaves it to the desk what is resolved. */
  isGuest?: boolean;
};

/** How often it is asked what others said meanwhile, in milliseconds. */
const every = 30_000;

/** What is said of the text, in its order, beside it: to read, to answer, to resolve, and the way to say something. */
export class CommentList {
  readonly dom = element("section", { className: "comments", ariaLabel: words.comments });
  private readonly view: EditorView;
  private readonly given: CommentsGiven;
  private readonly zone: string;
  private readonly looks = new CSSStyleSheet();
  private threads: Thread[];
  private composing: { thread: string; composer: Composer; isNew: boolean } | undefined;
  private drawn = "";
  private readonly brought: Thread[] = [];

  constructor(view: EditorView, given: CommentsGiven, zone: string) {
    this.view = view;
    this.given = given;
    this.zone = zone;
    this.threads = given.threads;
    this.dom.hidden = !given.isHere;
    document.adoptedStyleSheets.push(this.looks);
    // what is typed here is no word of the article
    for (const name of ["input", "change"]) this.dom.addEventListener(name, (event) => event.stopPropagation());
    setInterval(() => document.visibilityState === "visible" && void this.look(), every);
    addEventListener("focus", () => void this.look());
  }

  /** Comments whose words stand nowhere in the text are put on them, after another text stands there or something was pasted. */
  place(): void {
    placeMissing(this.view, this.threads);
    this.show(this.view.state);
  }

  show(state: EditorState): void {
    const standing = threadsIn(state.doc);
    const order = [...standing].toSorted(([, a], [, b]) => a.from - b.from).map(([thread]) => thread);
    const shown = JSON.stringify([this.threads, order, this.composing?.thread]);
    if (shown !== this.drawn) this.draw(order);
    this.drawn = shown;
    const here = this.composing?.thread ?? threadAt(state, this.isOpen);
    for (const item of this.dom.querySelectorAll<HTMLElement>("li[data-thread]"))
      item.ariaCurrent = item.dataset.thread === here ? "true" : null;
    this.lookAs(here);
  }

  /** As a command: to answer the comment that the cursor stands in, or to say something of what is selected. */
  readonly begin: Command = (state, dispatch) => {
    if (!dispatch || !this.given.isHere) return this.given.isHere;
    const here = state.selection.empty ? threadAt(state, this.isOpen) : undefined;
    if (here) this.answer(here);
    else this.say(this.selected() ?? state.selection);
    return true;
  };

  readonly next = (step: 1 | -1): Command => goToThread(step, (thread) => this.isOpen(thread));

  /** What came in a file stands here at once; it is kept with the text. */
  bring(threads: Thread[]): void {
    this.brought.push(...threads);
    this.learn({ threads: this.threads });
  }

  private readonly isOpen = (thread: string): boolean => this.threads.some(({ id, resolved }) => id === thread && !resolved);
  private readonly says: Says = (name, values = {}) =>
    (this.given.says[name] ?? name).replace(/\{(\w+)\}/g, (all, value: string) => values[value] ?? all);

  private draw(order: readonly string[]): void {
    const had = this.composing?.composer.hasFocus ?? false;
    const placeOf = ({ id, words: about }: Thread) => (about === "" ? -1 : order.includes(id) ? order.indexOf(id) : order.length);
    const sorted = this.threads.toSorted((a, b) => placeOf(a) - placeOf(b));
    const cards = (some: Thread[]) => element("ol", {}, ...some.map((thread) => this.card(thread, placeOf(thread) === order.length)));
    const [open, resolved] = [sorted.filter((one) => !one.resolved), sorted.filter((one) => one.resolved)];
    const fresh = this.composing?.isNew ? [this.composing.composer.dom] : [];
    const done = element("details", {}, element("summary", { textContent: this.says("resolved", { count: String(resolved.length) }) }));
    done.open = this.dom.querySelector("details")?.open ?? false;
    done.append(cards(resolved));
    this.dom.replaceChildren(
      element("h2", { textContent: words.comments }),
      element("p", { className: "actions" }, this.adding(), this.addingWhole()),
      ...fresh,
      ...(open.length > 0 ? [cards(open)] : fresh.length > 0 ? [] : [element("p", { className: "soft", textContent: this.says("quiet") })]),
      ...(resolved.length > 0 ? [done] : []),
    );
    if (had) this.composing?.composer.focus();
  }

  private adding(): HTMLButtonElement {
    const add = button(words.comment, () => void this.begin(this.view.state, this.view.dispatch, this.view));
    // a press on it leaves the selection in the text
    add.addEventListener("mousedown", (event) => event.preventDefault());
    return add;
  }

  private readonly addingWhole = (): HTMLButtonElement => button(this.says("whole"), () => this.say(undefined));

  private card(thread: Thread, isGone: boolean): HTMLElement {
    const answering = this.composing?.thread === thread.id ? this.composing.composer.dom : undefined;
    return cardOf(thread, {
      says: this.says,
      zone: this.zone,
      isGone: isGone && thread.words !== "",
      goTo: () => this.goTo(thread.id),
      below: answering ?? this.actions(thread),
    });
  }

  private actions(thread: Thread): HTMLElement {
    const name = nameOf(thread, this.says);
    const isResolved = thread.resolved !== null;
    const does = button(isResolved ? this.says("reopen") : this.says("resolve"), () => void this.resolve(thread, !isResolved));
    does.ariaLabel = this.says(isResolved ? "reopenThat" : "resolveThat", { name });
    const answer = button(this.says("answer"), () => this.answer(thread.id));
    answer.ariaLabel = this.says("answerTo", { name });
    return element("p", { className: "actions" }, ...(isResolved ? [] : [answer]), ...(this.given.isGuest ? [] : [does]));
  }

  private goTo(thread: string): void {
    const range = threadsIn(this.view.state.doc).get(thread);
    if (!range) return;
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView());
    this.view.focus();
  }

  /** What is selected on the page where the text cannot be written in, as somebody else does. */
  private selected(): Range | undefined {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    if (!range || !this.view.dom.contains(range.commonAncestorContainer)) return undefined;
    const from = this.view.posAtDOM(range.startContainer, range.startOffset);
    return { from, to: this.view.posAtDOM(range.endContainer, range.endOffset) };
  }

  /** Of a range; of the block it stands in where it is empty; without one, of the whole piece. */
  private say(given: Range | undefined): void {
    if (!this.given.address()) return this.tell(this.says("unsaved"));
    this.cancel();
    const thread = crypto.randomUUID();
    const $at = given && this.view.state.doc.resolve(given.from);
    const range = given && given.from === given.to && $at ? { from: $at.start(), to: $at.end() } : given;
    const held = range && passageAt(this.view.state.doc, range);
    if (held) markThread(this.view, thread, held);
    const label = held ? this.says("sayOf", { words: short(held.passage.words) }) : this.says("sayOfWhole");
    this.compose({ thread, label, isNew: true, sent: (said) => this.sendNew(thread, said, held?.passage) });
  }

  private answer(thread: string): void {
    this.cancel();
    const found = this.threads.find(({ id }) => id === thread);
    if (!found) return;
    const label = this.says("answerTo", { name: nameOf(found, this.says) });
    const id = crypto.randomUUID();
    this.compose({ thread, label, isNew: false, sent: (said) => this.ask(`/${thread}/answers`, { id, said }) });
  }

  private compose(asked: { thread: string; label: string; isNew: boolean; sent: (said: string) => Promise<string> }): void {
    const { thread, label, isNew, sent } = asked;
    const cancelled = () => {
      this.cancel();
      this.view.focus();
    };
    const called = { label, send: this.says("send"), cancel: this.says("cancel"), namesLabel: this.says("names") };
    const composer = new Composer({ ...called, names: this.given.names, sent, cancelled });
    this.composing = { thread, composer, isNew };
    if (isNew) composer.dom.id = `comment-${thread}`;
    this.show(this.view.state);
    composer.focus();
  }

  private cancel(): void {
    const { composing } = this;
    this.composing = undefined;
    if (composing?.isNew) unmarkThread(this.view, composing.thread);
    if (composing) this.show(this.view.state);
  }

  private sendNew(thread: string, said: string, begun: Passage | undefined): Promise<string> {
    const passage = begun && (passagesOf(this.view.state.doc)[thread] ?? begun);
    return this.ask("", { id: thread, said, ...passage });
  }

  private resolve(thread: Thread, isResolved: boolean): Promise<string> {
    return this.ask(`/${thread.id}/resolution`, { resolved: isResolved ? "yes" : "no" });
  }

  /** Says something to the desk. Answers with why it was not taken; "" where it was. */
  private async ask(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await askThreads(`${this.given.address() ?? ""}${path}`, this.says("away"), fields);
    if (answer.why !== undefined) {
      if (!this.composing) this.tell(answer.why);
      return answer.why;
    }
    const had = this.composing?.composer.hasFocus ?? false;
    this.composing = undefined;
    this.learn(answer);
    if (had) this.view.focus();
    return "";
  }

  private async look(): Promise<void> {
    const address = this.given.isHere ? this.given.address() : undefined;
    if (address) this.learn(await askThreads(address, ""));
  }

  private learn({ threads }: Answer): void {
    if (!threads) return;
    const waiting = this.brought.filter(({ id }) => !threads.some((thread) => thread.id === id));
    this.threads = [...threads, ...waiting];
    this.place();
  }

  private tell(says: string): void {
    this.dom.querySelector(".bad")?.remove();
    this.dom.querySelector("h2")?.after(element("p", { className: "bad", role: "alert", textContent: says }));
  }

  /** Words of what is resolved look like any other; those of the comment in hand stand out. */
  private lookAs(here: string | undefined): void {
    const plain = this.threads.filter(({ resolved, id }) => resolved && id !== here).map(({ id }) => id);
    const of = (id: string) => `.paper mark.said[data-thread="${CSS.escape(id)}"]`;
    const rules = plain.map((id) => `${of(id)} { background: none; border-block-end: 0; }`);
    if (here) rules.push(`${of(here)} { background: var(--mark); }`);
    const css = rules.join("\n");
    if (css !== this.looksAs) this.looks.replaceSync(css);
    this.looksAs = css;
  }
  private looksAs = "";
}
