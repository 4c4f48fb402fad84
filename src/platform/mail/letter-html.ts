const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

export type LetterWords = {
  magazine: string;
  language?: string;
  title: string;
  /** Plain paragraphs; a line feed inside one is kept. */
  paragraphs: string[];
  /** Rows of a small table: what, how much. */
  facts?: [string, string][];
  /** Shown large and spaced, to be typed: a sign-in code. */
  code?: string;
  button?: { label: string; url: string };
  after?: string[];
  footer: string;
};

const serif = "Georgia, 'Times New Roman', serif";
const sans = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

/** A letter as every mail program sets it: one table, inline styles, no picture, good in the dark. */
export function letterHtml(words: LetterWords): string {
  const p = (text: string) => `<p style="margin:0 0 16px;font:17px/1.5 ${serif}">${escape(text).replace(/\n/g, "<br>")}</p>`;
  const row = ([what, value]: [string, string]) =>
    `<tr><td style="padding:6px 24px 6px 0;border-bottom:1px solid #d9d2c3;font:14px/1.4 ${sans};color:#5b6068">${escape(what)}</td><td style="padding:6px 0;border-bottom:1px solid #d9d2c3;font:14px/1.4 ${sans};text-align:right">${escape(value)}</td></tr>`;
  const facts = words.facts?.length ? `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 20px;border-collapse:collapse">${words.facts.map(row).join("")}</table>` : "";
  const code = words.code ? `<p style="margin:0 0 20px;font:600 30px/1.2 ${sans};letter-spacing:.18em">${escape(words.code)}</p>` : "";
  const button = words.button
    ? `<p style="margin:0 0 24px"><a href="${escape(words.button.url)}" style="display:inline-block;padding:12px 22px;background:#15181e;color:#fbf8f1;font:600 15px/1.2 ${sans};text-decoration:none;border-radius:2px">${escape(words.button.label)}</a></p>`
    : "";
  return `<!doctype html><html lang="${words.language ?? "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(words.title)}</title></head><body style="margin:0;background:#fbf8f1;color:#15181e"><table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:32px 20px"><table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:540px;text-align:left"><tr><td style="padding:0 0 14px;border-bottom:1px solid #15181e;font:24px/1.1 ${serif};letter-spacing:-.02em">${escape(words.magazine)}</td></tr><tr><td style="padding:28px 0 8px"><h1 style="margin:0 0 18px;font:normal 28px/1.15 ${serif};letter-spacing:-.01em">${escape(words.title)}</h1>${words.paragraphs.map(p).join("")}${code}${facts}${button}${(words.after ?? []).map(p).join("")}</td></tr><tr><td style="padding:16px 0 0;border-top:1px solid #d9d2c3;font:13px/1.5 ${sans};color:#5b6068">${escape(words.footer).replace(/\n/g, "<br>")}</td></tr></table></td></tr></table></body></html>`;
}

/** The same letter for those who read plain text. */
export function letterText(words: LetterWords): string {
  const facts = words.facts?.map(([what, value]) => `${what}: ${value}`).join("\n");
  const button = words.button && `${words.button.label}:\n${words.button.url}`;
  const parts = [words.title, ...words.paragraphs, words.code, facts, button, ...(words.after ?? []), `-- \n${words.magazine}\n${words.footer}`];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
