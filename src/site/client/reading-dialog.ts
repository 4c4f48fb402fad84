import { pageOf } from "../../values/index.ts";

/** On their own page, too, every choice shows at once. */
const page = document.querySelector<HTMLFormElement>("main form.reading-settings");
if (page) follow(page);

/** The reading settings over the page that is read: every choice shows at once. Where they cannot be fetched the link goes where it leads. */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const [form] = await Promise.all([formHere() ?? fetchForm(link.href), bring(addressOfRooms)]);
  if (!form) return location.assign(link.href);
  const dialog = document.createElement("dialog");
  dialog.className = "reading-dialog";
  dialog.ariaLabel = link.ariaLabel ?? link.textContent.trim();
  dialog.append(form);
  document.body.append(dialog);
  checkChosen(form);
  follow(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  dialog.showModal();
}

function follow(form: HTMLFormElement): void {
  form.addEventListener("change", () => keep(form));
}

/** As the page is shown now, whatever was chosen when the form was made. */
function checkChosen(form: HTMLFormElement): void {
  const { dataset } = document.documentElement;
  for (const one of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) one.checked = (dataset[one.name] ?? "") === one.value;
}

/** A page that is read without a line has it in itself. */
function formHere(): HTMLFormElement | undefined {
  const form = document.querySelector<HTMLTemplateElement>("template.reading-form")?.content.querySelector("form");
  return form ? document.importNode(form, true) : undefined;
}

async function fetchForm(href: string): Promise<HTMLFormElement | null> {
  try {
    const page = await pageOf(await fetch(href));
    return page.querySelector<HTMLFormElement>("form.reading-settings");
  } catch {
    return null;
  }
}

/** The addresses of the sheets are put in where this script is built: what dresses the settings, and a face that few choose. */
declare const addressOfRooms: string;
declare const addressOfLexend: string;

/** A sheet that an article has not comes with what needs it; without it the words are there all the same. */
function bring(href: string): Promise<unknown> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const come = new Promise((done) => ["load", "error"].forEach((told) => sheet.addEventListener(told, done)));
  document.querySelector('link[rel="stylesheet"]')?.after(sheet);
  return come;
}

function keep(form: HTMLFormElement): void {
  const chosen = new URLSearchParams();
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input:checked")) chosen.set(name, value);
  show(chosen);
  void send(chosen);
}

function show(chosen: URLSearchParams): void {
  const { dataset } = document.documentElement;
  for (const [name, value] of chosen) {
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
  if (dataset.face === "dyslexia") void bring(addressOfLexend);
}

let sending: AbortController | undefined;

/** What was chosen last holds, however quickly one chose, and wherever one goes meanwhile. */
async function send(chosen: URLSearchParams): Promise<void> {
  sending?.abort();
  const { signal } = (sending = new AbortController());
  await fetch("/reading-settings", { method: "POST", body: chosen, redirect: "manual", keepalive: true, signal }).catch(() => undefined);
}
