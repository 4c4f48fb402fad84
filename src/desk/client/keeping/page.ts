import { partOf } from "../part-of.ts";

/** The writing page: its one form, what it says of its words, and which window of whose it is. */
export const form = partOf<HTMLFormElement>(document, "form[data-write]");
const place = partOf<HTMLElement>(form, "[data-keeping]");
export const stateLine = partOf<HTMLElement>(place, ".keeping-state");
export const windowId = crypto.randomUUID();
export const person = place.dataset.person ?? "";

/** The words of the page's language, and one of them with its values put in. */
const words: Record<string, string> = JSON.parse(place.dataset.keeping ?? "{}");
export const says = (name: string, values: Record<string, string> = {}): string =>
  (words[name] ?? name).replace(/\{(\w+)\}/g, (all, value: string) => values[value] ?? all);

/** Where what is written here has its address: an article's, or a page of the house's. */
const room = place.dataset.room ?? "/desk/articles";
/** Whether one window at a time writes in it. */
export const isCheckedOut = place.dataset.alone === undefined;

let article = place.dataset.article ?? "";
export const articleId = (): string => article;
/** Where its words are kept and sent: a new article has an address of its own as soon as it is saved. */
export const pathOf = (id = article): string => (id ? `${room}/${id}` : room);

const versionField = (): HTMLInputElement => partOf<HTMLInputElement>(form, 'input[name="version"]');
export const version = (): string => versionField().value;

/** What the server made of the form: it goes on as this article's, in this version. */
export function becomes(id: string, saved: number): void {
  versionField().value = String(saved);
  if (id === article) return;
  const before = pathOf();
  article = id;
  form.setAttribute("action", pathOf());
  for (const button of form.querySelectorAll("[formaction]")) {
    const to = button.getAttribute("formaction") ?? "";
    button.setAttribute("formaction", to.replace(`${before}/`, `${pathOf()}/`));
  }
  history.replaceState(history.state, "", pathOf());
}

/** What is looked for among the pictures, which issue a button beside the form means, and where comments stand, are no words of the article; files are sent by their buttons. */
const isWords = (name: string) => !["version", "issue", "then", "window", "passages"].includes(name) && !name.includes(".");
export const fields = (): Record<string, string> => wordsOf(new FormData(form));
export const wordsOf = (data: FormData): Record<string, string> =>
  Object.fromEntries([...data].flatMap(([name, value]) => (isWords(name) && typeof value === "string" ? [[name, value]] : [])));

/** Where the comments stand in the text, as the editor says it. */
export function passages(): string {
  const held = new FormData(form).get("passages");
  return typeof held === "string" ? held : "";
}

place.hidden = false;
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]>,
  ...inner: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), given);
  made.append(...inner);
  return made;
}

/** A notice above the form, with what can be done about it. */
export function notice(text: string, ...buttons: HTMLElement[]): HTMLElement {
  const shown = element("div", { className: "notice", role: "status" }, text);
  if (buttons.length > 0) shown.append(element("div", { className: "actions" }, ...buttons));
  form.before(shown);
  return shown;
}

export const button = (label: string, press: () => void, className = "button"): HTMLButtonElement => {
  const made = element("button", { type: "button", className, textContent: label });
  made.addEventListener("click", press);
  return made;
};
