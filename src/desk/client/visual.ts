import * as z from "zod/mini";
import { type Body, placeholders } from "../../document/index.ts";
import type { CommentsGiven } from "../editor/comments/comment-list.ts";
import { givenSchema } from "../editor/comments/threads.ts";
import { type Editor, createEditor } from "../editor/editor.ts";
import { button, element } from "../editor/element.ts";
import type { Called } from "../editor/embeds.ts";
import type { Sought } from "../editor/seek.ts";
import { filled, words } from "../editor/words.ts";
import { isUnderHost } from "../../values/index.ts";
import { partOf } from "./part-of.ts";
import { sourceBar } from "./source-view.ts";

const preferred = "masthead:source";

/** The article's text on its page: as it will be read, or as its source; what the form sends is the one that is shown. */
export class Visual {
  private editor: Editor | undefined;
  private isSource = true;
  private readonly form: HTMLFormElement;
  private readonly text: HTMLTextAreaElement;
  private readonly holder: HTMLElement;
  private readonly source = element("div", { className: "source" });
  private readonly switched: (isSource: boolean) => void;

  constructor(form: HTMLFormElement, switched: (isSource: boolean) => void) {
    this.form = form;
    this.switched = switched;
    this.holder = partOf<HTMLElement>(form, ".written");
    this.text = partOf<HTMLTextAreaElement>(form, "textarea.text");
    const toPage = button(words.visual, () => void this.toPage(), "");
    this.source.append(sourceBar(this.text, [toPage]), ...this.holder.querySelectorAll("label, .soft"));
    this.holder.append(this.source);
    this.open(this.holder.querySelector(".written-body")?.textContent ?? undefined);
    partOf<HTMLInputElement>(form, '[name="bodyJson"]').dataset.opened = this.editor ? JSON.stringify(this.editor.body()) : "";
    form.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
    form.addEventListener("drop", (event) => this.dropped(event));
    form.addEventListener("shut", () => this.editor?.view.setProps({ editable: () => false }));
    form.addEventListener("formdata", ({ formData }) => this.fill(formData));
    // the page brings the source with it: nothing is asked that could come after what is typed
    // and what was typed into it before this ran is shown
    const wasTyped = this.text.value !== this.text.defaultValue;
    if (wasTyped || localStorage.getItem(preferred) === "yes") this.show(true);
  }

  /** What was kept is shown again, the body where there is one. */
  restore({ body, bodyJson }: Record<string, string>): void {
    if (bodyJson) return this.open(bodyJson);
    if (body === undefined) return;
    this.text.value = body;
    this.show(true);
  }

  /** Goes to a place in the text, as far as the way it is shown knows places. */
  seek(sought: Sought): void {
    if (!this.isSource) return this.editor?.seek(sought);
    const words = sought.part === "alt" ? placeholders.alt : (sought.words ?? "");
    const at = words ? this.text.value.indexOf(words) : -1;
    this.text.focus();
    if (at >= 0) this.text.setSelectionRange(at, at + words.length);
  }

  private open(json: string | undefined): void {
    try {
      const body = bodySchema.parse(JSON.parse(json ?? ""));
      if (this.editor) this.editor.show(body);
      else this.make(body);
      this.show(false);
    } catch {
      this.source.prepend(element("p", { className: "notice", textContent: words.unread }));
      this.show(true);
    }
  }

  private make(body: Body): void {
    const language = partOf<HTMLInputElement>(this.form, '[name="language"]');
    const suggestsAt = `masthead:suggest:${this.holder.dataset.me}:${this.form.getAttribute("action")}`;
    const isPlain = this.holder.dataset.plain !== undefined;
    const wanted = Number(this.holder.dataset.wanted);
    this.editor = createEditor({
      body,
      wanted: wanted > 0 ? wanted : undefined,
      isPlain,
      language: () => language.value || document.documentElement.lang || "en",
      changed: () => this.form.dispatchEvent(new Event("input", { bubbles: true })),
      me: this.holder.dataset.me ?? "",
      zone: this.holder.dataset.zone ?? "UTC",
      names: z.record(z.string(), z.string()).parse(JSON.parse(this.holder.dataset.blockNames ?? "{}")),
      suggests: !isPlain && localStorage.getItem(suggestsAt) === "yes",
      suggesting: (on) => (on ? localStorage.setItem(suggestsAt, "yes") : localStorage.removeItem(suggestsAt)),
      comments: this.comments(),
      called: called((this.holder.dataset.embedHosts ?? "").split(",").filter(Boolean)),
      brought: (comments) => this.bringComments(comments),
      more: [button(words.source, () => void this.toSource(), "")],
      opened: (file) => void this.bring(file),
    });
    this.holder.prepend(this.editor.dom);
    if (isPlain) return;
    this.form.querySelector(".margin")?.prepend(this.editor.suggestions);
    this.form.querySelector(".margin")?.append(this.editor.comments);
    document.querySelector(".comments.below")?.remove();
  }

  /** A new piece can be commented on as soon as it has an address. */
  private comments(): CommentsGiven {
    const given = JSON.parse(this.holder.querySelector(".written-comments")?.textContent ?? "{}");
    const action = () => this.form.getAttribute("action") ?? "";
    const address = () => (action() === "/desk/articles" ? undefined : `${action()}/comments`);
    // the house's own pages are written with the same editor
    return { ...givenSchema.parse(given), address, isHere: action().startsWith("/desk/articles") };
  }

  /** What falls beside the text is opened too, where the browser would leave the page for it. */
  private dropped(event: DragEvent): void {
    const [file] = event.dataTransfer?.files ?? [];
    if (event.defaultPrevented || !file || this.isSource) return;
    event.preventDefault();
    // another has the article in hand
    if (this.editor?.view.editable) void this.bring(file);
  }

  /** A text from a file: the whole article where nothing is written yet, else its words where the cursor stands. */
  private async bring(file: File): Promise<void> {
    const { editor } = this;
    if (!editor) return;
    editor.tell(filled(words.reading, { name: file.name }), []);
    const form = new FormData();
    form.set("file", file);
    const { data, why } = await asked("/desk/articles/reading", form, readSchema);
    if (!data) return editor.tell(filled(words.unreadable, { name: file.name }), [why]);
    const { body, comments } = data;
    const isWhole = editor.body().content.every((block) => "content" in block && block.content.length === 0);
    if (isWhole) editor.show(body);
    else editor.insert(body);
    this.bringComments(comments);
    const { headline = "", standfirst = "", byline = "" } = data.fields;
    this.fillEmpty(isWhole ? data.fields : { headline, standfirst, byline });
    editor.tell(filled(words.readIn, { name: file.name }), data.problems);
  }

  /** They go with the form, and are kept with the text. */
  private bringComments(comments: BroughtComment[]): void {
    const field = partOf<HTMLInputElement>(this.form, '[name="broughtComments"]');
    const before: unknown = field.value ? JSON.parse(field.value) : [];
    field.value = JSON.stringify([...(Array.isArray(before) ? before : []), ...comments]);
    const kind = "file";
    this.editor?.bring(
      comments.map(({ author, at, said, ...passage }) => ({
        ...passage,
        resolved: null,
        comments: [{ id: passage.id, by: author, kind, at: at || new Date().toISOString(), said }],
      })),
    );
  }

  private fillEmpty(found: Record<string, string>): void {
    for (const [name, value] of Object.entries(found)) {
      const field = this.form.elements.namedItem(name);
      if (!value) continue;
      if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value.trim() === "") field.value = value;
      // what a choice begins with is nothing that somebody said
      else if (field instanceof HTMLSelectElement && isAsItCame(field) && [...field.options].some((option) => option.value === value))
        field.value = value;
      else continue;
      field.dispatchEvent(new Event("input"));
      const closed = field.closest("details");
      if (closed) closed.open = true;
    }
    this.form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private fill(data: FormData): void {
    if (this.isSource || !this.editor) return;
    data.set("bodyJson", JSON.stringify(this.editor.body()));
    data.set("passages", JSON.stringify(this.editor.passages()));
    data.delete("body");
  }

  private show(isSource: boolean): void {
    this.isSource = isSource;
    this.source.hidden = !isSource;
    if (this.editor) this.editor.dom.hidden = isSource;
    this.switched(isSource);
  }

  private async toSource(): Promise<void> {
    const fields = new URLSearchParams({ bodyJson: JSON.stringify(this.editor?.body()) });
    const { data, why } = await asked("/desk/articles/source", fields, sourceSchema);
    if (!data) return this.editor?.tell(why, []);
    this.text.value = data.source;
    localStorage.setItem(preferred, "yes");
    this.show(true);
    this.text.focus();
  }

  /** What of the source cannot be read is said, and the source stays. */
  private async toPage(): Promise<void> {
    const before = this.editor ? JSON.stringify(this.editor.body()) : "";
    const language = partOf<HTMLInputElement>(this.form, '[name="language"]');
    const fields = new URLSearchParams({ body: this.text.value, before, language: language.value });
    const { data, why } = await asked("/desk/articles/written", fields, writtenSchema);
    this.source.querySelector(".notice")?.remove();
    const problems = data ? data.problems.map((one) => filled(words.line, one)) : [why];
    if (!data || problems.length > 0)
      return this.source.prepend(element("p", { className: "notice", role: "alert", textContent: problems.join("\n") }));
    localStorage.removeItem(preferred);
    this.open(JSON.stringify(data.body));
    this.editor?.focus();
  }
}

/** The magazine asks for whoever writes, and the hosts that it names alone. */
const called = (hosts: readonly string[]): Called => ({
  asks: (address) => isUnderHost(address, hosts),
  ask: async (url) => (await asked("/desk/articles/title-elsewhere", new URLSearchParams({ url }), titleSchema)).data?.title ?? "",
});

const isAsItCame = ({ options, selectedIndex }: HTMLSelectElement): boolean =>
  (options[selectedIndex]?.defaultSelected ?? false) ||
  (selectedIndex <= 0 && ![...options].some(({ defaultSelected }) => defaultSelected));

/** What no body may hold is refused by the editor that is given it. */
const bodySchema = z.custom<Body>((value) => typeof value === "object" && value !== null);
const titleSchema = z.object({ title: z.string() });
const sourceSchema = z.object({ source: z.string() });
const refusedSchema = z.object({ detail: z.string() });
const broughtSchema = z.object({
  id: z.string(),
  block: z.string(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
  author: z.string(),
  at: z.string(),
  said: z.string(),
});
type BroughtComment = z.infer<typeof broughtSchema>;
const readSchema = z.object({
  comments: z.array(broughtSchema),
  fields: z.record(z.string(), z.string()),
  body: bodySchema,
  problems: z.array(z.string()),
});
const writtenSchema = z.object({ body: z.unknown(), problems: z.array(z.object({ line: z.number(), problem: z.string() })) });

/** What is answered, or why it is not: the refusal’s own words where there is one. */
async function asked<S extends z.ZodMiniType>(
  address: string,
  body: BodyInit,
  schema: S,
): Promise<{ data: z.output<S>; why?: undefined } | { data?: undefined; why: string }> {
  const answer = await fetch(address, { method: "POST", headers: { accept: "application/json" }, body, redirect: "manual" })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
  const { data, success } = schema.safeParse(answer);
  return success ? { data } : { why: refusedSchema.safeParse(answer).data?.detail ?? words.away };
}
