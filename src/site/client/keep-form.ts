import { recordOf } from "../../values/index.ts";

/**
 * What is typed into an order is kept in this tab until it is sent, whatever one looks at in between: all but the card and the code. From then on
 * the server keeps it, for browsers without a script as well.
 */
function keepForm(form: HTMLFormElement): void {
  const place = `form ${pathOf(location.pathname)}`;
  const fields = () =>
    [...form.elements].filter(
      (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
        (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) && isKept(field),
    );
  const held = read(place);
  for (const field of fields()) {
    const was = held[keyOf(field)];
    if (typeof was !== "string") continue;
    if (isTicked(field)) field.checked = was === "yes";
    // what stands there already was sent by the server, which knows better
    else if (field.value === "" || field instanceof HTMLSelectElement) field.value = was;
  }
  form.addEventListener("input", () => {
    const typed = fields().map((field) => [keyOf(field), isTicked(field) ? (field.checked ? "yes" : "no") : field.value]);
    sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(typed)));
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(place));
}

const { lang } = document.documentElement;
/** The same form in another language of the magazine is the same form. */
const pathOf = (path: string): string => (path.startsWith(`/${lang}/`) ? path.slice(lang.length + 1) : path);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
/** What was agreed to was agreed to in these words, and not in another language’s. */
const keyOf = (field: Field): string =>
  [field.name, isTicked(field) ? field.value : "", field.name === "agreed" ? lang : ""].filter(Boolean).join(" ");
const isKept = ({ name, type, autocomplete }: Field): boolean =>
  name !== "" && type !== "hidden" && !autocomplete.startsWith("cc-") && autocomplete !== "one-time-code";

function read(place: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(sessionStorage.getItem(place) ?? "{}"));
  } catch {
    // what another page left there under this name
    return {};
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>(".checkout form")) keepForm(form);
