/** A field of a form as a page shows it. `options`: what a select or a group of radios lets choose. */
export type Field = { name: string; type: string; value: string; options: string[]; required: boolean };
export type PageForm = { method: "GET" | "POST"; action: string; multipart: boolean; fields: Field[] };

type Tag = { name: string; end: boolean; attributes: Record<string, string>; at: number; after: number };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name]!);

/** Our own pages are set by one renderer: every value stands between double quotes, and nothing in it is a bare >. */
function* tagsOf(html: string): Generator<Tag> {
  for (const found of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=<>"]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    const attributes = Object.fromEntries(
      [...found[3]!.matchAll(/([^\s=<>"]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name!.toLowerCase(), unescape(value)]),
    );
    yield { name: found[2]!.toLowerCase(), end: found[1] === "/", attributes, at: found.index, after: found.index + found[0].length };
  }
}

/** Every form of a page, with what stands in it. */
export function formsIn(html: string, path: string): PageForm[] {
  const forms: PageForm[] = [];
  let form: PageForm | undefined;
  let select: Field | undefined;
  for (const { name, end, attributes, after } of tagsOf(html)) {
    if (name === "form" && !end) {
      const { method = "get", action = path, enctype } = attributes;
      form = {
        method: method.toLowerCase() === "post" ? "POST" : "GET",
        action: action || path,
        multipart: enctype !== undefined,
        fields: [],
      };
      forms.push(form);
    } else if (name === "form") form = undefined;
    else if (name === "select") select = end ? undefined : fieldIn(form, attributes, "select");
    else if (name === "option" && !end && select) {
      select.options.push(attributes.value ?? "");
      if ("selected" in attributes || select.options.length === 1) select.value = attributes.value ?? "";
    } else if (name === "textarea" && !end) {
      const field = fieldIn(form, attributes, "textarea");
      if (field) field.value = unescape(html.slice(after, html.indexOf("</textarea>", after)));
    } else if ((name === "input" || name === "button") && !end)
      inputIn(form, attributes, name === "button" ? "button" : (attributes.type ?? "text"));
  }
  return forms;
}

function fieldIn(form: PageForm | undefined, attributes: Record<string, string>, type: string): Field | undefined {
  if (!form || !attributes.name) return undefined;
  const field = { name: attributes.name, type, value: attributes.value ?? "", options: [], required: "required" in attributes };
  form.fields.push(field);
  return field;
}

function inputIn(form: PageForm | undefined, attributes: Record<string, string>, type: string): void {
  const group = type === "radio" && form?.fields.find((field) => field.type === "radio" && field.name === attributes.name);
  const field = group || fieldIn(form, attributes, type);
  if (!field) return;
  if (type === "radio" || type === "checkbox") field.options.push(attributes.value ?? "on");
  if ("checked" in attributes) field.value = attributes.value ?? "on";
}

/** Paths of our own that a page leads to. */
export function linksIn(html: string): string[] {
  const links = [...tagsOf(html)].flatMap(({ name, attributes: { href = "" } }) => (name === "a" && /^\/(?!\/)/.test(href) ? [href] : []));
  return [...new Set(links.map((href) => href.replace(/#.*$/, "")))];
}
