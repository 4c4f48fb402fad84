import { InputRule, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { MarkType, ResolvedPos } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { typographicSoFar } from "../../document/index.ts";
import { isSafeLink } from "../../values/index.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

/** What is typed as Markdown becomes what it means; quotes, dashes and dots are set as printers of the language set them. */
export const typingRules = (language: () => string): InputRule[] => [
  textblockTypeInputRule(/^(#{1,3}) $/, nodes.subhead, ([, signs = ""]) => ({ level: signs.length > 2 ? 2 : 1 })),
  wrappingInputRule(/^> $/, nodes.blockQuote),
  wrappingInputRule(/^[-*+] $/, nodes.bulletList),
  wrappingInputRule(
    /^(\d{1,4})[.)] $/,
    nodes.orderedList,
    ([, number]) => ({ start: Number(number) === 1 ? null : Number(number) }),
    ([, number], before) => before.childCount + Number(before.attrs.start ?? 1) === Number(number),
  ),
  new InputRule(/^(?:---|\*\*\*)$/, separated),
  marked(/(?:^|[^*])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
  marked(/(?:^|[^*])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.emphasis),
  marked(/(?:^|[^\w_])(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.emphasis),
  marked(/(?:^|[^`])(`([^`]+)`)$/, marks.code),
  new InputRule(/\[([^[\]]+)\]\((\S+)\)$/, linked),
  new InputRule(/(?:["']|\.\.\.|-[^-]|-\d{2,4}|‘\p{L}{2,5}[^\p{L}]|‘\d0s)$/u, (state, match, from) =>
    setAsTyped(state, match, { from, language: language() }),
  ),
];

function separated(state: EditorState, _match: RegExpMatchArray, from: number, to: number): Transaction | null {
  const $from = state.doc.resolve(from);
  if ($from.depth !== 1 || $from.parent.type !== nodes.paragraph || $from.parent.textContent.length > to - from) return null;
  const after = nodes.paragraph.create();
  return state.tr.replaceWith($from.before(), $from.after(), [nodes.separator.create(), after]).scrollIntoView();
}

/** The signs around the words are taken away and the words are marked; the last sign was not written yet. */
function marked(pattern: RegExp, mark: MarkType): InputRule {
  return new InputRule(pattern, (state, [, whole = "", words = ""], _from, to) => {
    const sign = (whole.length - words.length) / 2;
    const from = to - (whole.length - 1);
    if (!allows(state.doc.resolve(from), mark)) return null;
    return state.tr
      .delete(from + sign + words.length, to)
      .delete(from, from + sign)
      .addMark(from, from + words.length, mark.create())
      .removeStoredMark(mark);
  });
}

function linked(state: EditorState, match: RegExpMatchArray, from: number, to: number): Transaction | null {
  const [, words = "", href = ""] = match;
  if (!isSafeLink(href) || !allows(state.doc.resolve(from), marks.link)) return null;
  return state.tr
    .replaceWith(from, to, schema.text(words, [marks.link.create({ href }), ...state.doc.resolve(from).marks()]))
    .removeStoredMark(marks.link);
}

const allows = ($at: ResolvedPos, mark: MarkType): boolean => $at.parent.type.allowsMarkType(mark) && !isLiteral($at);
const isLiteral = ($at: ResolvedPos): boolean => $at.marks().some(({ type }) => type === marks.code);

/** The paragraph up to what was typed, set as it will be when it is saved: what differs at its end is put in its place. */
function setAsTyped(
  state: EditorState,
  match: RegExpMatchArray,
  { from, language }: { from: number; language: string },
): Transaction | null {
  const { $to } = state.selection;
  const typed = match[0].slice($to.pos - from);
  if (isLiteral($to)) return null;
  const before = wordsBefore($to) + typed;
  const set = typographicSoFar(before, language);
  if (set === before) return null;
  let same = 0;
  while (before[same] === set[same]) same += 1;
  // what stands in front of it stays, wherever an older quote would be set another way now
  if (before.length - same > 8) return null;
  const start = $to.pos + typed.length - (before.length - same);
  return state.tr.insertText(set.slice(same), Math.min(start, $to.pos), $to.pos);
}

/** Back to the last note or break: where words and places in the document are the same. */
function wordsBefore($at: ResolvedPos): string {
  let words = "";
  $at.parent.nodesBetween(0, $at.parentOffset, (node, at) => {
    words = node.isText ? words + (node.text ?? "").slice(0, $at.parentOffset - at) : "";
    return false;
  });
  return words;
}
