import fc from "fast-check";
import { baseKeymap, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { expect, it } from "vitest";
import { anyBody } from "../../../../test/support/any-body.ts";
import { type Marked, bodyOfMarked, isMarked, laidOver, suggestionsIn } from "../../../document/index.ts";
import { bodyOf, docOf } from "../body.ts";
import { moveBlock, removeBlock } from "../commands.ts";
import { ids, withIds } from "../ids.ts";
import type { Author } from "./author.ts";
import { schema } from "../schema.ts";
import { settle, suggestionsOf } from "./settle.ts";
import { tracked } from "./track.ts";

const begin = (doc: Node) => EditorState.create({ doc, plugins: [ids()] });
const nora = { by: "nora" };

/** What somebody does at two places of the text. */
const deed = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  what: fc.constantFrom("type", "delete", "strong", "enter", "backspace", "subhead", "quote", "up", "remove"),
});
type Deed = { at: number; to: number; what: string };

function commandOf(what: string): Command {
  const does: Record<string, Command> = {
    type: (state, dispatch) => (dispatch?.(state.tr.insertText("new words")), true),
    delete: (state, dispatch) => (dispatch?.(state.tr.deleteSelection()), true),
    strong: toggleMark(schema.marks.strong),
    enter: baseKeymap.Enter!,
    backspace: baseKeymap.Backspace!,
    subhead: setBlockType(schema.nodes.subhead, { level: 2 }),
    quote: wrapIn(schema.nodes.blockQuote),
    up: moveBlock(-1),
    remove: removeBlock,
  };
  return does[what]!;
}

function selected(state: EditorState, { at, to }: Deed): EditorState {
  const size = state.doc.content.size;
  const [a, b] = [state.doc.resolve(at % (size + 1)), state.doc.resolve(Math.min(size, (at % (size + 1)) + (to % 12)))];
  return state.apply(state.tr.setSelection(TextSelection.between(a, b)));
}

const done = (state: EditorState, { what }: Deed): Transaction | undefined => {
  let tr: Transaction | undefined;
  commandOf(what)(state, (given) => (tr = given));
  return tr;
};
const all = (state: EditorState, accept: boolean): EditorState => {
  let next = state;
  settle(accept)(state, (tr) => (next = state.apply(tr)));
  return next;
};
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "id" ? undefined : inner)));
const asBody = (doc: Node) => withoutIds(bodyOfMarked(bodyOf(doc)));

it("keeps a text as it was until a suggestion is accepted, whatever is done to it, and goes back to it when all are refused", () => {
  fc.assert(
    fc.property(anyBody, fc.array(deed, { minLength: 1, maxLength: 5 }), (body, deeds) => {
      let state = begin(docOf(body));
      const before = asBody(state.doc);
      for (const one of deeds) {
        const here = selected(state, one);
        const tr = done(here, one);
        state = tr ? here.apply(tracked(tr, here, nora)) : here;
        state.doc.check();
      }
      const marked = bodyOf(state.doc);
      expect(withoutIds(bodyOfMarked(marked))).toEqual(before);
      expect(JSON.stringify(bodyOfMarked(marked))).not.toMatch(/"(?:suggested|insertion|deletion|formatting|comment)"/);
      expect(asBody(all(state, false).doc)).toEqual(before);
      expect(withoutIds(bodyOfMarked(marked, "after"))).toEqual(asBody(all(state, true).doc));
      expect(suggestionsOf(all(state, true).doc)).toEqual([]);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
});

it("comes to what was done, when all of it is accepted", () => {
  fc.assert(
    fc.property(anyBody, deed, (body, one) => {
      const here = selected(begin(docOf(body)), one);
      const tr = done(here, one);
      if (!tr) return;
      expect(asBody(all(here.apply(tracked(tr, here, nora)), true).doc)).toEqual(asBody(here.apply(tr).doc));
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
});

it("of somebody outside is theirs alone, whatever others suggest beside it, but for rare deeds that then are not done", () => {
  const guest = { by: "link:1", isGuest: true };
  const plain = (state: EditorState): Marked => {
    const doc: unknown = bodyOf(state.doc);
    return isMarked(doc) ? doc : { type: "doc", content: [] };
  };
  const count = { done: 0, refused: 0 };
  fc.assert(
    fc.property(anyBody, fc.array(deed, { maxLength: 3 }), fc.array(deed, { minLength: 1, maxLength: 4 }), (body, theirs, deeds) => {
      let state = begin(withIds(docOf(body)));
      const after = (one: Deed, author: Author) => {
        const here = selected(state, one);
        const tr = done(here, one);
        return tr ? here.apply(tracked(tr, here, author)) : here;
      };
      for (const one of theirs) state = after(one, nora);
      const held = plain(state);
      const known = suggestionsIn(held);
      const laid = () => laidOver(held, plain(state), (id) => !known.has(id));
      for (const one of deeds) {
        const before = state;
        state = after(one, guest);
        const { isSame } = laid();
        count[isSame ? "done" : "refused"] += 1;
        if (!isSame) state = before;
      }
      expect(laid()).toMatchObject({ isSame: true, unfit: 0 });
      expect(bodyOfMarked(laid().doc)).toEqual(bodyOfMarked(held));
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
  expect(count.refused).toBeLessThan(count.done / 20);
});
