/** What a browser would send of the form that goes to this address, untouched: our own pages' HTML, as Preact writes it. */
export function formOf(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, head]) => attribute(head!, "action") === action);
  if (!form) throw new Error(`no form goes to ${action}`);
  const fields: Record<string, string> = {};
  for (const [, head] of form[2]!.matchAll(/<input\b([^>]*)>/g)) {
    const [name, type] = [attribute(head!, "name"), attribute(head!, "type") ?? "text"];
    if (name && (!["radio", "checkbox"].includes(type) || / checked\b/.test(head!)) && type !== "file")
      fields[name] = attribute(head!, "value") ?? "";
  }
  for (const [, head, text] of form[2]!.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(head!, "name")!] = plain(text!.replace(/^\n/, ""));
  for (const [, head, options] of form[2]!.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options!.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/g)];
    const chosen = all.find(([, option]) => / selected\b/.test(option!)) ?? all[0];
    if (chosen) fields[attribute(head!, "name")!] = attribute(chosen[1]!, "value") ?? plain(chosen[2]!);
  }
  return fields;
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>]|$)`).exec(head);
  return found ? plain(found[1] ?? "") : undefined;
}

const signs: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign]!);
