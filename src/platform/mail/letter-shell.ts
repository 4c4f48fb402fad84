import { directionOf } from "../../values/index.ts";

/** Colours by day, #rrggbb; the night’s are the house’s own. */
export type LetterColours = { paper: string; ink: string; softInk: string; rule: string; accent: string };

export const letterColours: LetterColours = { paper: "#fbf8f1", ink: "#15181e", softInk: "#565b63", rule: "#d9d2c3", accent: "#b83615" };
const night = { paper: "#11161f", ink: "#ece5d6", softInk: "#a6a497", rule: "#2f3744", accent: "#f0825f" };

export const letterSerif = "Newsreader,Georgia,'Times New Roman',serif";
export const letterSans = "'Instrument Sans',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

type LetterShell = {
  language: string;
  title: string;
  /** What the list of letters shows after the subject; hidden in the letter itself. */
  preheader?: string;
  /** HTML of the line at the head: the magazine’s title. */
  head: string;
  /** Rows of one table, `<tr><td>…`. */
  rows: string;
  /** HTML of the small print. */
  foot: string;
  colours?: LetterColours;
};

export const escapeLetter = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign);

/** Word asks for the width in a table of its own, as it knows no max-width. */
const outlook = (html: string) => `<!--[if mso]>${html}<![endif]-->`;

/**
 * The frame of every letter: one column of 600 px in nested tables, colours as attributes and
 * inline styles for programs that keep nothing else, a style sheet for those that know the dark and
 * narrow screens. No picture, no web font and no script is needed to read it.
 */
export function letterShell({ language, title, preheader = "", head, rows, foot, colours = letterColours }: LetterShell): string {
  const { paper, ink, softInk, rule } = colours;
  const direction = directionOf(language);
  const table = 'role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"';
  const letter = `<!doctype html>
<html lang="${escapeLetter(language)}" dir="${direction}" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="x-apple-disable-message-reformatting"><meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeLetter(title)}</title>${outlook("<xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>table{border-collapse:collapse}td,p,h1,h2,h3,a{mso-line-height-rule:exactly}</style>")}<style>${styleSheet}</style></head>
<body class="paper" bgcolor="${paper}" style="margin:0;padding:0;background-color:${paper};color:${ink};-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:anywhere;word-break:break-word">${hidden(preheader)}<table ${table} class="paper" bgcolor="${paper}" style="background-color:${paper}"><tr><td align="center" class="edge" style="padding:28px 20px 40px">
${outlook('<table role="presentation" width="600" align="center" cellspacing="0" cellpadding="0" border="0"><tr><td>')}<table ${table} align="center" style="max-width:600px;margin:0 auto;text-align:${direction === "rtl" ? "right" : "left"}">
<tr><td class="ink hard" style="padding:0 0 14px;border-bottom:1px solid ${ink};font:500 27px/1.1 ${letterSerif};letter-spacing:-.02em;color:${ink}">${head}</td></tr>
${rows}
<tr><td class="soft line" style="padding:18px 0 0;border-top:1px solid ${rule};font:13px/1.55 ${letterSans};color:${softInk}">${foot}</td></tr>
</table>${outlook("</td></tr></table>")}
</td></tr></table></body></html>`;
  return direction === "rtl" ? unspaced(letter) : letter;
}

/** Letters that join are neither spaced nor tightened: that parts them. */
const unspaced = (html: string): string => html.replace(/letter-spacing:[^;"]+;?/g, "");

/** Shown by lists of letters and by nothing else; the spaces keep the letter’s first words out of the list. */
const hidden = (preheader: string) =>
  preheader
    ? `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:transparent">${escapeLetter(preheader)}${"&#8199;&#65279;&#847; ".repeat(40)}</div>`
    : "";

const dark = (prefix: string) => {
  const rules = {
    ".paper": `background-color:${night.paper}!important`,
    ".ink": `color:${night.ink}!important`,
    ".soft": `color:${night.softInk}!important`,
    ".accent": `color:${night.accent}!important`,
    ".hard": `border-color:${night.softInk}!important`,
    ".line": `border-color:${night.rule}!important`,
    ".key": `background-color:${night.ink}!important;color:${night.paper}!important`,
  };
  return Object.entries(rules)
    .map(([name, rule]) => `${prefix}${name}{${rule}}`)
    .join("");
};

/** Outlook’s own pages mark what they have darkened by data-ogsc and data-ogsb. */
const styleSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}img{border:0;outline:none;display:block}a{text-decoration-thickness:1px;text-underline-offset:2px}@media (max-width:480px){.stack{display:block!important;width:auto!important}.cover{padding:0 0 20px!important}.edge{padding:20px 18px 32px!important}.headline{font-size:30px!important}}@media (prefers-color-scheme:dark){${dark("")}}${dark("[data-ogsc] ")}`;

/** A link that looks like a button wherever cells can be coloured. */
export function letterButton({ label, url }: { label: string; url: string }, { ink, paper }: LetterColours = letterColours): string {
  return `<table role="presentation" cellspacing="0" cellpadding="0" border="0" style="margin:22px 0 24px"><tr><td class="key" bgcolor="${ink}" style="background-color:${ink};border-radius:2px;padding:12px 22px;font:600 15px/1.25 ${letterSans}"><a class="key" href="${escapeLetter(url)}" style="color:${paper};text-decoration:none;font:600 15px/1.25 ${letterSans}">${escapeLetter(label)}</a></td></tr></table>`;
}
