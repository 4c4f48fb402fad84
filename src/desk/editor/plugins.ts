import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { inputRules, undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { search } from "prosemirror-search";
import { openingClasses } from "../../document/index.ts";
import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import type { Deed } from "./deeds.ts";
import { bodyOf } from "./body.ts";
import { ids } from "./ids.ts";
import { schema } from "./schema.ts";
import { suggesting } from "./suggest/suggesting.ts";
import { slashMenu } from "./slash-menu.ts";
import { typingRules } from "./typing.ts";
import { words } from "./words.ts";

const { listItem, hardBreak, paragraph } = schema.nodes;

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
});

/** A block that holds one line of words is left by Enter into a paragraph, in a table into the next row's cell. */
const listKeys = keymap({
  Enter: splitListItem(listItem),
  Tab: chainCommands(goToNextCell(1), sinkListItem(listItem)),
  "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(listItem)),
  "Shift-Enter": lineBreak,
  "Mod-Enter": lineBreak,
  Backspace: undoInputRule,
});

export const pluginsOf = (deeds: readonly Deed[], language: () => string): Plugin[] => [
  inputRules({ rules: typingRules(language) }),
  slashMenu(deeds),
  keymap(Object.fromEntries(deeds.flatMap(({ keys = [], does }) => keys.map((key) => [key, does])))),
  keymap({ Enter: intoNote }),
  listKeys,
  keymap(baseKeymap),
  history(),
  search(),
  dropCursor({ width: 2, color: false, class: "drop-cursor" }),
  gapCursor(),
  tableEditing(),
  ids(),
  hints(),
  suggesting(),
];

/** Enter on a note's mark goes into the note. */
const intoNote: Command = ({ selection }, _dispatch, view) => {
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.footnote) return false;
  const box = view?.nodeDOM(selection.from);
  const inner = box instanceof HTMLElement ? box.querySelector<HTMLElement>(".footnote-box [contenteditable]") : null;
  inner?.focus();
  return true;
};

/** As on the page that is read: the first block alone decides. */
const opensAs = ({ firstChild }: Node): string =>
  firstChild?.type === paragraph ? openingClasses(bodyOf(schema.topNodeType.create(null, firstChild))) : "";

/** An empty text says how to begin; the drop cap stands as it will. */
function hints(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const first = doc.firstChild;
        if (first?.type !== paragraph) return null;
        if (doc.childCount === 1 && first.content.size === 0)
          return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: "blank", "data-says": words.begin })]);
        return null;
      },
      attributes: ({ doc }): Record<string, string> => ({ class: `body ${opensAs(doc)}`.trim() }),
    },
  });
}
