import type { Command } from "prosemirror-state";
import { element } from "../element.ts";
import { words } from "../words.ts";
import { openDialog } from "./dialog.ts";

/** Signs that keyboards lack, with what they are called. */
const signs: readonly (readonly [sign: string, name: string])[] = [
  ["“", "quote opens"],
  ["”", "quote closes"],
  ["‘", "inner quote opens"],
  ["’", "apostrophe"],
  ["„", "low quote"],
  ["«", "guillemet opens"],
  ["»", "guillemet closes"],
  ["–", "en dash"],
  ["—", "em dash"],
  ["…", "three dots"],
  ["·", "middle dot"],
  ["•", "bullet"],
  ["\u00a0", "space that does not break"],
  ["\u202f", "narrow space that does not break"],
  ["\u00ad", "soft hyphen"],
  ["\u2011", "hyphen that does not break"],
  ["§", "section"],
  ["¶", "paragraph"],
  ["†", "dagger"],
  ["‡", "double dagger"],
  ["№", "number"],
  ["©", "copyright"],
  ["®", "registered"],
  ["™", "trade mark"],
  ["°", "degree"],
  ["′", "minutes, feet"],
  ["″", "seconds, inches"],
  ["×", "times"],
  ["÷", "divided by"],
  ["−", "minus"],
  ["±", "plus or minus"],
  ["≈", "about"],
  ["≠", "not equal"],
  ["≤", "at most"],
  ["≥", "at least"],
  ["½", "a half"],
  ["⅓", "a third"],
  ["¼", "a quarter"],
  ["¾", "three quarters"],
  ["²", "squared"],
  ["³", "cubed"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "yen"],
  ["¢", "cent"],
  ["→", "arrow"],
  ["←", "arrow back"],
  ["ß", "sharp s"],
  ["æ", "ae"],
  ["ø", "o with a stroke"],
  ["å", "a with a ring"],
  ["ñ", "n with a tilde"],
  ["ç", "c with a cedilla"],
  ["é", "e with an acute"],
  ["è", "e with a grave"],
  ["ü", "u with an umlaut"],
];
const names: Record<string, string> = { "\u00a0": "nbsp", "\u202f": "nnbsp", "\u00ad": "shy", "\u2011": "nb-" };

export const askCharacter: Command = (state, _dispatch, view) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  if (!view) return true;
  const pick = (sign: string) => {
    view.dispatch(view.state.tr.insertText(sign).scrollIntoView());
    dialog.close();
  };
  const buttons = signs.map(([sign, name]) => {
    const press = element("button", { type: "button", title: name, ariaLabel: name, textContent: names[sign] ?? sign });
    press.addEventListener("click", () => pick(sign));
    return press;
  });
  const dialog = openDialog({
    title: words.character,
    parts: [element("div", { className: "signs" }, ...buttons)],
    done: () => true,
    closed: () => view.focus(),
  });
  return true;
};
