import { colonIn, firstOf } from "../values/index.ts";

/** Why a form was refused: a sentence, or with one for each field. */
export type WhyRefused = string | { detail: string; fields: Readonly<Record<string, string>> };

/**
 * At the head of a form that was refused: what is wrong, with a link to each field; a sentence that a link says is not said
 * above it too. The address that shows it ends in its
 * name, and so it takes the focus, without a script. `markFields` makes the links.
 */
export function Refused({ problem, fields = {} }: { problem: WhyRefused | undefined; fields?: Readonly<Record<string, string>> }) {
  if (!problem) return null;
  const { detail, fields: wrong } = typeof problem === "string" ? { detail: problem, fields } : problem;
  return (
    <div class="notice refused" id="refused" role="alert" tabindex={-1} autofocus>
      {!Object.values(wrong).includes(detail) && <p>{detail}</p>}
      {Object.keys(wrong).length > 0 && (
        <ul>
          {Object.entries(wrong).map(([name, words]) => (
            <li data-field={name}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Field = { name: string; id: string | undefined; at: number; headEnd: number; end: number; marked: boolean; box: boolean };

/**
 * A page as Preact wrote it, with the summary of `Refused` linked to the fields that it names, each called as its label calls
 * it, and each of these fields marked, with its sentence, where its form did not do so. `action`: where the form was sent;
 * its fields alone are meant. What names no field stays a sentence.
 */
export function markFields(html: string, action: string | undefined): string {
  if (!html.includes('<li data-field="')) return html;
  const fields = fieldsOf(html, action);
  const colon = colonIn(attribute(/<html\b[^>]*/.exec(html)?.[0] ?? "", "lang") ?? "en");
  const put: { at: number; text: string }[] = [];
  const linked = html.replace(/<li data-field="([^"]*)">([^<]*)<\/li>/g, (_, name: string, words: string) => {
    const field = fields.find((one) => one.name === name && one.marked) ?? fields.find((one) => one.name === name);
    if (!field) return `<li>${words}</li>`;
    const id = field.id ?? `field-${name}`;
    const marks = field.marked ? "" : ` aria-invalid="true" aria-describedby="${id}-why"`;
    put.push({ at: field.headEnd, text: (field.id ? "" : ` id="${id}"`) + marks });
    if (marks) put.push({ at: field.end, text: `<span class="bad" id="${id}-why">${words}</span>` });
    const label = field.box ? "" : labelOf(html, field);
    return `<li><a href="#${id}">${label && `${label}${colon} `}${words}</a></li>`;
  });
  // what is put in stands behind the summary: its growth is the same for all
  const shift = linked.length - html.length;
  return put
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: more }) => text.slice(0, at + shift) + more + text.slice(at + shift), linked);
}

/** The fields of the form that was sent, in their order; of all forms, where it is not said which. */
function fieldsOf(html: string, action: string | undefined): Field[] {
  const summary = html.indexOf("<li data-field=");
  const forms = [...html.matchAll(/<form\b([^>]*)>[\s\S]*?<\/form>/g)].filter(([, head = ""]) => attribute(head, "action") === action);
  const within = (at: number) => action === undefined || forms.some(({ index, 0: all }) => at > index && at < index + all.length);
  return [...html.matchAll(/<(input|select|textarea)\b([^>]*?)\/?>/g)].flatMap(({ index, 0: all, 1: kind = "", 2: head = "" }) => {
    const [name, type] = [attribute(head, "name"), attribute(head, "type")];
    if (!name || type === "hidden" || index < summary || !within(index)) return [];
    const box = type === "checkbox" || type === "radio";
    const end = endOf(html, { kind, box, at: index, all });
    const headEnd = index + 1 + kind.length;
    return [{ name, id: attribute(head, "id"), at: index, headEnd, end, marked: head.includes('aria-invalid="true"'), box }];
  });
}

/** Where a field is over, and words about it may stand. */
function endOf(html: string, { kind, box, at, all }: { kind: string; box: boolean; at: number; all: string }): number {
  if (box) return behindLabel(html, at);
  return kind === "input" ? at + all.length : html.indexOf(`</${kind}>`, at) + kind.length + 3;
}

/** Behind the label that holds a box, so that nothing comes between the two; behind the box, where none does. */
function behindLabel(html: string, at: number): number {
  const end = html.indexOf("</label>", at);
  const held = end >= 0 && html.lastIndexOf("<label", at) > html.lastIndexOf("</label>", at);
  return held ? end + "</label>".length : html.indexOf(">", at) + 1;
}

/** The first words of the label that is for it or holds it. */
function labelOf(html: string, { id, at }: Field): string {
  for (const { index, 0: all, 1: head = "", 2: words = "" } of html.matchAll(/<label\b([^>]*)>([\s\S]*?)<\/label>/g)) {
    const holds = index < at && at < index + all.length;
    if (holds || (id !== undefined && attribute(head, "for") === id)) return firstOf(words.split("<")).trim();
  }
  return "";
}

function attribute(head: string, name: string): string | undefined {
  const begin = ` ${name}="`;
  const at = ` ${head}`.indexOf(begin);
  return at < 0 ? undefined : ` ${head}`.slice(at + begin.length).split('"')[0];
}
