import { pageOf } from "../../values/index.ts";

/** The reading settings over the page that is read: every choice shows at once. Where they cannot be fetched the link goes where it leads. */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const [form] = await Promise.all([fetchForm(link.href), bring(addressOfRooms)]);
  if (!form) return location.assign(link.href);
  const dialog = document.createElement("dialog");
  dialog.className = "reading-dialog";
  dialog.ariaLabel = link.ariaLabel ?? link.textContent.trim();
  dialog.append(form);
  document.body.append(dialog);
  form.addEventListener("change", () => void keep(form));
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

async function keep(form: HTMLFormElement): Promise<void> {
  const { dataset } = document.documentElement;
  const body = new URLSearchParams();
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input:checked")) {
    body.set(name, value);
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
  if (dataset.face === "dyslexia") void bring(addressOfLexend);
  await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}
