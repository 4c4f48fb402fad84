import { SearchQuery, getSearchState } from "prosemirror-search";
import { type Command, type EditorState, NodeSelection, type Selection, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "./schema.ts";
import { isSuggesting } from "./suggest/suggesting.ts";

type Asked = { words: string; matchCase: boolean; wholeWords: boolean };
type Place = { from: number; to: number };

/** What is typed plainly is found however it was set: quotes, dots, spaces and hyphens of every kind. */
const alike: Readonly<Record<string, string>> = {
  "'": "['’‘‚‛]",
  '"': '["“”„«»]',
  " ": "[ \u00a0\u2009\u202f]",
  "-": "[-\u2010\u2011]",
  "...": "(?:\\.\\.\\.|…)",
};

const patternOf = (words: string): string =>
  words.replace(/\.\.\.|[\s\S]/gu, (sign) => alike[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&"));

/** Words that are to go (a suggestion) are not found, and nothing that stands half in a note. */
export const queryOf = ({ words, matchCase, wholeWords }: Asked): SearchQuery =>
  new SearchQuery({
    search: patternOf(words),
    regexp: true,
    caseSensitive: matchCase,
    wholeWord: wholeWords,
    filter: ({ doc }, { from, to }) => doc.resolve(from).sameParent(doc.resolve(to)) && !doc.rangeHasMark(from, to, schema.marks.deletion),
  });

const asked = (state: EditorState): SearchQuery | undefined => getSearchState(state)?.query;

/** Every place, in the order of the text. */
export function placesIn(state: EditorState): Place[] {
  const query = asked(state);
  const places: Place[] = [];
  for (let place = query?.findNext(state); place; place = query?.findNext(state, place.to)) places.push(place);
  return places;
}

/** A note's words are shown while the note is selected. */
function selectionAt({ doc }: EditorState, { from, to }: Place): Selection {
  const $from = doc.resolve(from);
  return $from.parent.type === schema.nodes.footnote ? NodeSelection.create(doc, $from.before()) : TextSelection.create(doc, from, to);
}

/** To the next place behind `from`, or the one before it; round from the end. */
export const goToPlace =
  (step: 1 | -1, from?: number): Command =>
  (state, dispatch) => {
    const { selection } = state;
    const places = placesIn(state);
    const found =
      step > 0
        ? (places.find((place) => place.from >= (from ?? selection.to)) ?? places[0])
        : (places.findLast((place) => place.to <= (from ?? selection.from)) ?? places.at(-1));
    if (!found) return false;
    dispatch?.(state.tr.setSelection(selectionAt(state, found)));
    return true;
  };

/** Which of the places is selected, counted from 0; -1 where none is. */
export const placeHere = ({ selection }: EditorState, places: readonly Place[]): number =>
  places.findIndex(({ from, to }) =>
    selection instanceof NodeSelection ? from > selection.from && to < selection.to : from === selection.from && to === selection.to,
  );

/** As it is typed, and with the marks of what stood there. */
function put(tr: Transaction, { from, to }: Place, by: string): Transaction {
  const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
  return by ? tr.replaceWith(from, to, schema.text(by, marks)) : tr.delete(from, to);
}

/** The place that is selected becomes other words; where none is, the next is selected first. */
export const replaceHere =
  (by: string): Command =>
  (state, dispatch, view) => {
    const places = placesIn(state);
    const here = places[placeHere(state, places)];
    if (!here) return goToPlace(1)(state, dispatch);
    dispatch?.(put(state.tr, here, by));
    if (view) goToPlace(1, here.from + by.length)(view.state, dispatch);
    return true;
  };

/** In one step; where it is suggested, each place is a suggestion of its own. */
export const replaceEverywhere =
  (by: string): Command =>
  (state, dispatch, view) => {
    const places = placesIn(state).toReversed();
    if (places.length === 0) return false;
    if (view && isSuggesting(state)) for (const place of places) dispatch?.(put(view.state.tr, place, by));
    else dispatch?.(places.reduce((tr, place) => put(tr, place, by), state.tr));
    return true;
  };
