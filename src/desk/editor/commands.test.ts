import { AllSelection, EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { expect, it } from "vitest";
import { messagesIn } from "../../messages/index.ts";
import { moveBlock, putPaywall } from "./commands.ts";
import { type Asks, deedsOf, foundBy } from "./deeds.ts";
import { pluginsOf } from "./plugins.ts";
import { schema } from "./schema.ts";
import { words } from "./words.ts";

// a page brings them along
Object.assign(words, messagesIn("en").desk.editor);

const { paragraph, separator } = schema.nodes;
const doc = schema.node("doc", null, [
  ...["One", "Two", "Three"].map((words) => paragraph.create(null, schema.text(words))),
  separator.create(),
]);
const at = (anchor: number, head = anchor) => EditorState.create({ doc, selection: TextSelection.create(doc, anchor, head) });
const standsIn = ({ selection }: EditorState) =>
  selection instanceof NodeSelection
    ? selection.node.type.name
    : selection instanceof AllSelection
      ? "all"
      : selection.$from.parent.textContent;
const moved = (state: EditorState, step: -1 | 1) => {
  let after = state;
  const did = moveBlock(step)(state, (tr) => (after = state.apply(tr)));
  return [did, after.doc.children.map((node) => node.textContent || "*").join(" "), standsIn(after)];
};

it("moves the block with the cursor, every block that is marked, and none beyond the ends", () => {
  expect(moved(at(7), -1)).toEqual([true, "Two One Three *", "Two"]);
  expect(moved(at(7), 1)).toEqual([true, "One Three Two *", "Two"]);
  expect(moved(at(2), -1)[0]).toBe(false);
  expect(moved(at(7, 13), -1)).toEqual([true, "Two Three One *", "Two"]);
  expect(moved(at(2, 8), 1)).toEqual([true, "Three One Two *", "One"]);
  const line = EditorState.create({ doc, selection: NodeSelection.create(doc, 17) });
  expect(moved(line, -1)).toEqual([true, "One Two * Three", "separator"]);
  expect(moved(line, 1)[0]).toBe(false);
});

it("moves nothing where all of the text is marked", () => {
  const all = EditorState.create({ doc, selection: new AllSelection(doc) });
  for (const step of [-1, 1] as const) expect(moved(all, step)).toEqual([false, "One Two Three *", "all"]);
});

it("puts the line where the opening ends in place of an empty paragraph, and behind one with words", () => {
  const text = schema.node("doc", null, [
    paragraph.create(null, schema.text("One")),
    paragraph.create(),
    paragraph.create(null, schema.text("Two")),
  ]);
  const types = (anchor: number) => {
    let after = EditorState.create({ doc: text, selection: TextSelection.create(text, anchor) });
    putPaywall(after, (tr) => (after = after.apply(tr)));
    return after.doc.children.map(({ type, textContent }) => textContent || type.name).join(" ");
  };
  expect(types(2)).toBe("One paywall paragraph Two");
  expect(types(6)).toBe("One paywall Two");
});

const nothing = () => true;
const asks: Asks = {
  link: nothing,
  language: nothing,
  picture: nothing,
  gallery: nothing,
  embed: nothing,
  character: nothing,
  find: nothing,
  comment: nothing,
  nextComment: nothing,
  lastComment: nothing,
};

it.each([
  ["ad", "houseAd"],
  ["pict", "figure"],
  ["h2", "subhead"],
  ["quot", "blockQuote"],
])("finds behind a slash, by “%s”, first what begins so", (typed, name) => {
  const offered = deedsOf(asks).filter(({ group }) => group === "blocks" || group === "insert");
  expect(foundBy(typed, offered)[0]?.name).toBe(name);
});

it("opens a text as its page does: with a large letter where three lines stand beside it, and in no script that has none", () => {
  const classesOf = (words: string) => {
    const text = schema.node("doc", null, [paragraph.create(null, schema.text(words))]);
    const state = EditorState.create({ doc: text, plugins: pluginsOf([], () => "en") });
    return state.plugins.flatMap(({ props: { attributes } }) => (typeof attributes === "function" ? [attributes(state)?.class] : []));
  };
  expect(classesOf("Quite a long day on the river. ".repeat(10))).toEqual(["body opens opens-tailed"]);
  expect(classesOf("Quite short.")).toEqual(["body"]);
  expect(classesOf("كتب الصحفي عن النهر في الليل. ".repeat(10))).toEqual(["body"]);
});
