import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { closeHistory, redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import type { Attrs, MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable, setCellAttr } from "prosemirror-tables";
import { insertBlock, insertFootnote, insertTable, moveBlock, putPaywall, removeBlock } from "./commands.ts";
import { movePicture, removePicture } from "./galleries.ts";
import { schema } from "./schema.ts";
import { goTo, settle, settleHere } from "./suggest/settle.ts";
import { isSuggesting, toggleSuggesting } from "./suggest/suggesting.ts";
import { words } from "./words.ts";

/** Something that can be done to the text: by a button, a key, or a name behind a slash. */
export type Deed = {
  name: string;
  label: string;
  group: "marks" | "blocks" | "insert" | "table" | "edit" | "review";
  keys?: readonly string[];
  does: Command;
  /** What stands on the bar in place of its name. */
  sign?: string;
  /** One of those that always stand on the bar; the others are behind “More”. */
  first?: boolean;
  isOn?: (state: EditorState) => boolean;
};

/** What asks first, in a dialog of its own. */
export type Asks = Record<
  "link" | "language" | "picture" | "gallery" | "embed" | "character" | "find" | "comment" | "nextComment" | "lastComment",
  Command
>;

const { nodes, marks } = schema;

export const deedsOf = (asks: Asks): Deed[] => [
  ...[...markDeeds(asks), ...blockDeeds(), ...insertDeeds(asks), ...tableDeeds()].map(asOneStep),
  ...editDeeds(asks),
  ...reviewDeeds(asks),
];

/** Undo takes it back alone, not with the words that were typed just before. */
const asOneStep = (deed: Deed): Deed => ({
  ...deed,
  does: (state, dispatch, view) => deed.does(state, dispatch && ((tr) => dispatch(closeHistory(tr))), view),
});

const signs: ReadonlyMap<string, string> = new Map([
  ["strong", words.strongSign],
  ["emphasis", words.emphasisSign],
]);

function markDeeds(asks: Asks): Deed[] {
  const mark = (name: "strong" | "emphasis" | "smallCaps" | "superscript" | "subscript" | "code", ...keys: string[]): Deed => ({
    name,
    label: words[name],
    group: "marks",
    keys,
    ...(signs.has(name) && { first: true, sign: signs.get(name) }),
    does: toggleMark(marks[name]),
    isOn: (state) => hasMark(state, marks[name]),
  });
  return [
    mark("strong", "Mod-b"),
    mark("emphasis", "Mod-i"),
    {
      name: "link",
      first: true,
      label: words.link,
      group: "marks",
      keys: ["Mod-k"],
      does: asks.link,
      isOn: (state) => hasMark(state, marks.link),
    },
    mark("smallCaps", "Mod-Shift-k"),
    mark("superscript", "Mod-."),
    mark("subscript", "Mod-,"),
    mark("code", "Mod-e"),
    { name: "language", label: words.language, group: "marks", does: asks.language, isOn: (state) => hasMark(state, marks.language) },
  ];
}

function blockDeeds(): Deed[] {
  const block = (name: "paragraph" | "subhead" | "subhead2" | "pullQuote", type: NodeType, attrs: Attrs, key: string): Deed => ({
    name,
    label: words[name],
    group: "blocks",
    keys: [`Mod-Alt-${key}`],
    does: setBlockType(type, attrs),
    isOn: (state) => state.selection.$from.depth < 2 && isIn(state, type, attrs),
  });
  const list = (name: "bulletList" | "orderedList", key: string): Deed => ({
    name,
    label: words[name],
    group: "blocks",
    keys: [`Mod-Shift-${key}`],
    does: inOrOut(nodes[name], wrapInList(nodes[name]), liftListItem(nodes.listItem)),
    isOn: (state) => isWithin(state, nodes[name]),
  });
  const wrap = (name: "blockQuote" | "noteBox", key: string): Deed => ({
    name,
    label: words[name],
    group: "blocks",
    keys: [`Mod-Alt-${key}`],
    does: inOrOut(nodes[name], wrapIn(nodes[name]), lift),
    isOn: (state) => isWithin(state, nodes[name]),
  });
  return [
    { ...block("paragraph", nodes.paragraph, {}, "0"), does: plainly },
    block("subhead", nodes.subhead, { level: 1 }, "1"),
    block("subhead2", nodes.subhead, { level: 2 }, "2"),
    list("bulletList", "8"),
    list("orderedList", "7"),
    wrap("blockQuote", "4"),
    block("pullQuote", nodes.pullQuote, {}, "5"),
    wrap("noteBox", "6"),
  ];
}

const insertDeeds = (asks: Asks): Deed[] => [
  {
    name: "figure",
    first: true,
    label: words.figure,
    group: "insert",
    keys: ["Mod-Alt-p"],
    does: asks.picture,
  },
  { name: "gallery", label: words.gallery, group: "insert", does: asks.gallery },
  { name: "footnote", first: true, label: words.footnote, group: "insert", keys: ["Mod-Alt-f"], does: insertFootnote },
  { name: "table", label: words.table, group: "insert", does: insertTable },
  {
    name: "separator",
    label: words.separator,
    group: "insert",
    does: insertBlock(() => nodes.separator.create()),
  },
  { name: "embed", label: words.embed, group: "insert", does: asks.embed },
  { name: "paywall", label: words.paywall, group: "insert", does: putPaywall },
  { name: "houseAd", label: words.houseAd, group: "insert", does: insertBlock(() => nodes.houseAd.create()) },
  { name: "character", label: words.character, group: "insert", does: asks.character },
];

function tableDeeds(): Deed[] {
  const inTable = (name: "rowBelow" | "rowGone" | "columnAfter" | "columnGone", does: Command): Deed => ({
    name,
    label: words[name],
    group: "table",
    first: true,
    does,
  });
  const align = (name: "alignStart" | "alignCenter" | "alignEnd", value: string | null): Deed => ({
    name,
    label: words[name],
    group: "table",
    first: true,
    does: (state, dispatch, view) => isInTable(state) && setCellAttr("align", value)(state, dispatch, view),
  });
  return [
    inTable("rowBelow", addRowAfter),
    inTable("rowGone", deleteRow),
    inTable("columnAfter", addColumnAfter),
    inTable("columnGone", deleteColumn),
    align("alignStart", null),
    align("alignCenter", "center"),
    align("alignEnd", "end"),
  ];
}

const editDeeds = (asks: Asks): Deed[] => [
  { name: "undo", first: true, sign: "↶", label: words.undo, group: "edit", keys: ["Mod-z"], does: chainCommands(undoInputRule, undo) },
  { name: "redo", first: true, sign: "↷", label: words.redo, group: "edit", keys: ["Mod-y", "Mod-Shift-z"], does: redo },
  { name: "find", first: true, label: words.find, group: "edit", keys: ["Mod-f", "Mod-h"], does: asks.find },
  { name: "up", label: words.up, group: "edit", keys: ["Alt-ArrowUp"], does: chainCommands(movePicture(-1), moveBlock(-1)) },
  { name: "down", label: words.down, group: "edit", keys: ["Alt-ArrowDown"], does: chainCommands(movePicture(1), moveBlock(1)) },
  { name: "remove", label: words.remove, group: "edit", keys: ["Mod-Shift-Backspace"], does: chainCommands(removePicture, removeBlock) },
];

/** Does it make sense in an article alone? */
export const isOfArticles = ({ name, group }: Deed): boolean => group === "review" || name === "paywall" || name === "houseAd";

const notOfGuests = new Set(["figure", "gallery", "houseAd", "paywall", "suggest", "accept", "refuse", "acceptAll", "refuseAll"]);

/** May somebody without a seat do it, who suggests, or (`writes` false) comments alone? */
export const isOfGuests = ({ name, group }: Deed, { writes }: { writes: boolean }): boolean =>
  writes ? !notOfGuests.has(name) : name === "find" || (group === "review" && name.toLowerCase().endsWith("comment"));

/** What others suggest, taken or not, one by one or all of it. */
const reviewDeeds = (asks: Asks): Deed[] => [
  {
    name: "suggest",
    first: true,
    label: words.suggest,
    group: "review",
    keys: ["Mod-Alt-s"],
    does: toggleSuggesting,
    isOn: isSuggesting,
  },
  { name: "comment", first: true, label: words.comment, group: "review", keys: ["Mod-Alt-m"], does: asks.comment },
  { name: "nextComment", label: words.nextComment, group: "review", keys: ["Mod-Alt-."], does: asks.nextComment },
  { name: "lastComment", label: words.lastComment, group: "review", keys: ["Mod-Alt-,"], does: asks.lastComment },
  { name: "nextSuggestion", label: words.nextSuggestion, group: "review", keys: ["Mod-Alt-j"], does: goTo(1) },
  { name: "lastSuggestion", label: words.lastSuggestion, group: "review", keys: ["Mod-Alt-k"], does: goTo(-1) },
  { name: "accept", label: words.accept, group: "review", keys: ["Mod-Alt-y"], does: settleHere(true) },
  { name: "refuse", label: words.refuse, group: "review", keys: ["Mod-Alt-x"], does: settleHere(false) },
  { name: "acceptAll", label: words.acceptAll, group: "review", does: settle(true) },
  { name: "refuseAll", label: words.refuseAll, group: "review", does: settle(false) },
];

/** Out of the list, the quotation or the box it stands in, and a paragraph. */
const plainly: Command = (state, dispatch, view) => {
  if (isWithin(state, nodes.listItem)) return liftListItem(nodes.listItem)(state, dispatch);
  return chainCommands(setBlockType(nodes.paragraph), lift)(state, dispatch, view);
};

const inOrOut = (type: NodeType, into: Command, out: Command): Command =>
  chainCommands((state, dispatch, view) => (isWithin(state, type) ? out : into)(state, dispatch, view));

function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark);
}

const isIn = ({ selection }: EditorState, type: NodeType, attrs: Attrs): boolean =>
  selection.$from.parent.type === type && Object.entries(attrs).every(([name, value]) => selection.$from.parent.attrs[name] === value);

function isWithin({ selection }: EditorState, type: NodeType): boolean {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

/** Deeds by what is typed behind a slash: those whose name begins with it first, then those of which a word does, then all that have it. */
export function foundBy(search: string, deeds: readonly Deed[]): Deed[] {
  const wanted = search.trim().toLowerCase();
  const also: Readonly<Record<string, string>> = words.also;
  const begins = (text: string) => ` ${text.toLowerCase()}`.includes(` ${wanted}`);
  const rank = ({ label, name }: Deed): number => {
    if (label.toLowerCase().startsWith(wanted)) return 0;
    if (begins(label)) return 1;
    return begins(also[name] ?? "") ? 2 : 3;
  };
  return deeds
    .filter(({ label, name }) => `${label} ${also[name] ?? ""}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => rank(one) - rank(other));
}
