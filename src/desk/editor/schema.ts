import { type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

/**
 * The article's document as ProseMirror knows it: every block and mark of document/types.ts, what is suggested to them, and
 * nothing else. What a node is called there it is called here, so that its JSON is the body. Cells have the spans that tables are edited by; they are
 * always one, and are not kept.
 */
const id = { id: { default: null }, suggested: { default: null } };
const words = "(text | hardBreak | footnote)*";
const parts = "(paragraph | bulletList | orderedList)+";

/** Found in a page of ours, or where our own clipboard put it. */
const idOf = (element: HTMLElement): Attrs => ({ id: element.id.replace(/^b-/, "") || null });
const own = (name: string) => (element: HTMLElement) => ({ ...idOf(element), [name]: element.getAttribute(`data-${name}`) || null });

const shown = (id: unknown): Record<string, string> => (typeof id === "string" ? { id: `b-${id}` } : {});
const alignName = ({ align }: Attrs): string => (align === "center" || align === "end" ? align : "");
const cellAttrs = { align: { default: null }, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };
const alignOf = (element: HTMLElement): Attrs => ({ align: ["center", "end"].find((name) => element.classList.contains(name)) ?? null });

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    content: words,
    group: "block",
    attrs: id,
    parseDOM: [{ tag: "p", getAttrs: idOf }],
    toDOM: ({ attrs }) => ["p", shown(attrs.id), 0],
  },
  subhead: {
    content: words,
    group: "block",
    attrs: { ...id, level: { default: 1 } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((size) => ({
      tag: `h${size}`,
      getAttrs: (element: HTMLElement) => ({ ...idOf(element), level: size > 2 ? 2 : 1 }),
    })),
    toDOM: ({ attrs }) => [`h${Number(attrs.level) + 1}`, shown(attrs.id), 0],
  },
  blockQuote: {
    content: "paragraph+",
    group: "block",
    attrs: { ...id, attribution: { default: null } },
    defining: true,
    parseDOM: [{ tag: "blockquote", getAttrs: own("attribution") }],
    toDOM: ({ attrs }) => ["blockquote", { ...shown(attrs.id), "data-attribution": attrs.attribution ?? "" }, 0],
  },
  pullQuote: {
    content: words,
    group: "block",
    attrs: { ...id, attribution: { default: null } },
    defining: true,
    parseDOM: [{ tag: "aside.pull", getAttrs: own("attribution") }],
    toDOM: ({ attrs }) => ["aside", { ...shown(attrs.id), class: "pull", "data-attribution": attrs.attribution ?? "" }, 0],
  },
  bulletList: {
    content: "listItem+",
    group: "block",
    attrs: id,
    parseDOM: [{ tag: "ul", getAttrs: idOf }],
    toDOM: ({ attrs }) => ["ul", shown(attrs.id), 0],
  },
  orderedList: {
    content: "listItem+",
    group: "block",
    attrs: { ...id, start: { default: null } },
    parseDOM: [{ tag: "ol", getAttrs: (element) => ({ ...idOf(element), start: startOf(element.getAttribute("start")) }) }],
    toDOM: ({ attrs }) => ["ol", { ...shown(attrs.id), ...(attrs.start ? { start: String(attrs.start) } : {}) }, 0],
  },
  listItem: {
    content: parts,
    attrs: id,
    defining: true,
    parseDOM: [{ tag: "li", getAttrs: idOf }],
    toDOM: ({ attrs }) => ["li", shown(attrs.id), 0],
  },
  figure: {
    content: words,
    group: "block",
    attrs: { ...id, picture: { default: "" }, alt: { default: "" }, credit: { default: "" }, width: { default: null } },
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-picture]", contentElement: "figcaption", getAttrs: figureOf }],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "figure",
      {
        ...shown(attrs.id),
        "data-picture": attrs.picture,
        "data-alt": attrs.alt,
        "data-credit": attrs.credit,
        "data-width": attrs.width ?? "",
      },
      ["figcaption", 0],
    ],
  },
  gallery: {
    content: "figure{1,6}",
    group: "block",
    attrs: { ...id, caption: { default: null }, width: { default: null } },
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "figure.gallery", priority: 60, getAttrs: galleryOf }],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "figure",
      { ...shown(attrs.id), class: "gallery", "data-caption": attrs.caption ?? "", "data-width": attrs.width ?? "" },
      0,
    ],
  },
  table: {
    content: "tableRow+",
    group: "block",
    attrs: { ...id, caption: { default: null } },
    tableRole: "table",
    isolating: true,
    parseDOM: [{ tag: "table", getAttrs: own("caption") }],
    toDOM: ({ attrs }) => ["table", { ...shown(attrs.id), "data-caption": attrs.caption ?? "" }, ["tbody", 0]],
  },
  tableRow: {
    content: "(tableHeader | tableCell)+",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  tableHeader: {
    content: words,
    attrs: cellAttrs,
    tableRole: "header_cell",
    isolating: true,
    parseDOM: [
      { tag: "th", getAttrs: alignOf },
      { tag: "td.head", priority: 60, getAttrs: alignOf },
    ],
    // a head without words yet would head nothing
    toDOM: ({ attrs }) => ["td", { class: ["head", alignName(attrs)].join(" ").trim() }, 0],
  },
  tableCell: {
    content: words,
    attrs: cellAttrs,
    tableRole: "cell",
    isolating: true,
    parseDOM: [{ tag: "td", getAttrs: alignOf }],
    toDOM: ({ attrs }) => ["td", { class: alignName(attrs) }, 0],
  },
  separator: { group: "block", attrs: id, parseDOM: [{ tag: "hr", getAttrs: idOf }], toDOM: ({ attrs }) => ["hr", shown(attrs.id)] },
  embed: {
    group: "block",
    attrs: { ...id, url: { default: "" }, title: { default: null } },
    draggable: true,
    parseDOM: [{ tag: "p.embed[data-url]", priority: 60, getAttrs: embedOf }],
    toDOM: ({ attrs }) => ["p", { ...shown(attrs.id), class: "embed", "data-url": attrs.url, "data-title": attrs.title ?? "" }],
  },
  noteBox: {
    content: parts,
    group: "block",
    attrs: { ...id, title: { default: null } },
    defining: true,
    parseDOM: [{ tag: "aside.note", getAttrs: own("title") }],
    toDOM: ({ attrs }) => ["aside", { ...shown(attrs.id), class: "note", "data-title": attrs.title ?? "" }, 0],
  },
  houseAd: {
    group: "block",
    attrs: { ...id, slot: { default: null } },
    draggable: true,
    parseDOM: [{ tag: "div.house-ad", getAttrs: own("slot") }],
    toDOM: ({ attrs }) => ["div", { ...shown(attrs.id), class: "house-ad", "data-slot": attrs.slot ?? "" }],
  },
  paywall: {
    group: "block",
    attrs: id,
    draggable: true,
    parseDOM: [{ tag: "div.cut", getAttrs: idOf }],
    toDOM: ({ attrs }) => ["div", { ...shown(attrs.id), class: "cut" }],
  },
  text: {},
  hardBreak: { inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
  footnote: {
    content: "(text | hardBreak)*",
    inline: true,
    atom: true,
    attrs: id,
    parseDOM: [{ tag: "span.footnote", getAttrs: idOf }],
    toDOM: ({ attrs }) => ["span", { ...shown(attrs.id), class: "footnote" }, 0],
  },
} satisfies Record<string, NodeSpec>;

function startOf(given: string | null): number | null {
  const start = Number(given ?? "1");
  return Number.isSafeInteger(start) && start !== 1 ? start : null;
}

function figureOf(element: HTMLElement): Attrs {
  const { picture = "", alt = "", credit = "", width = "" } = element.dataset;
  return { ...idOf(element), picture, alt, credit, width: width || null };
}

function galleryOf(element: HTMLElement): Attrs {
  const { caption = "", width = "" } = element.dataset;
  return { ...idOf(element), caption: caption || null, width: width || null };
}

function embedOf(element: HTMLElement): Attrs {
  const { url, title = "" } = element.dataset;
  return { ...idOf(element), url, title: title || null };
}

const suggestion = { id: {}, by: { default: null }, at: { default: null } };

/** From the outside in, the order that the document keeps them in; what is suggested to words is never pasted. */
const marks = {
  comment: {
    attrs: { thread: {} },
    inclusive: false,
    excludes: "",
    toDOM: ({ attrs }) => ["mark", { class: "said", "data-thread": attrs.thread, "aria-details": `comment-${attrs.thread}` }, 0],
  },
  insertion: { attrs: suggestion, inclusive: false, toDOM: ({ attrs }) => ["ins", { "data-suggestion": attrs.id }, 0] },
  deletion: { attrs: suggestion, inclusive: false, toDOM: ({ attrs }) => ["del", { "data-suggestion": attrs.id }, 0] },
  formatting: {
    attrs: { ...suggestion, was: { default: [] } },
    inclusive: false,
    toDOM: ({ attrs }) => ["span", { class: "otherwise", "data-suggestion": attrs.id }, 0],
  },
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (element) => ({ href: element.getAttribute("href"), title: element.getAttribute("title") }) }],
    toDOM: ({ attrs }) => ["a", { href: attrs.href, ...(attrs.title ? { title: attrs.title } : {}) }, 0],
  },
  language: {
    attrs: { lang: {} },
    parseDOM: [{ tag: "span[lang]", getAttrs: (element) => ({ lang: element.getAttribute("lang") }) }],
    toDOM: ({ attrs }) => ["span", { lang: attrs.lang }, 0],
  },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  emphasis: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  smallCaps: { parseDOM: [{ tag: "span.sc" }], toDOM: () => ["span", { class: "sc" }, 0] },
  superscript: { parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  subscript: { parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
  code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });
