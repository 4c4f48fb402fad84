import type { Command } from "prosemirror-state";
import { element, labelled } from "../element.ts";
import { words } from "../words.ts";
import { openDialog } from "./dialog.ts";

const names: Record<string, string> = { "\u00a0": "nbsp", "\u202f": "nnbsp", "\u00ad": "shy", "\u2011": "nb-" };

export const askCharacter: Command = (state, _dispatch, view) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  if (!view) return true;
  const pick = (sign: string) => {
    view.dispatch(view.state.tr.insertText(sign).scrollIntoView());
    dialog.close();
  };
  const choice = signChoice(pick);
  const dialog = openDialog({
    title: words.character,
    parts: [labelled(words.search, choice.search), choice.list, choice.none],
    done: choice.takeFirst,
    atOnce: true,
    closed: () => view.focus(),
  });
  return true;
};

/** Signs that keyboards lack: those whose names have what is searched for, or which it is; Enter takes the first, and none where nothing is searched for. */
function signChoice(pick: (sign: string) => void) {
  const search = element("input", { type: "search", autocomplete: "off" });
  const none = element("p", { role: "status" });
  const buttons = Object.entries(words.signs).map(([sign, name]) => {
    const press = element("button", { type: "button", title: name, ariaLabel: name, textContent: names[sign] ?? sign });
    if (names[sign]) press.className = "named";
    press.addEventListener("click", () => pick(sign));
    return { press, sign, name };
  });
  const found = () => {
    const sought = search.value.trim().toLowerCase();
    return buttons.filter(({ sign, name }) => sign === search.value.trim() || name.toLowerCase().includes(sought));
  };
  search.addEventListener("input", () => {
    const shown = new Set(found());
    for (const each of buttons) each.press.hidden = !shown.has(each);
    none.textContent = shown.size === 0 ? words.none : "";
  });
  const takeFirst = (): false => {
    const sought = search.value.trim().toLowerCase();
    const all = found();
    // an arrow before a narrow space
    const first = all.find(({ name }) => name.toLowerCase().startsWith(sought)) ?? all[0];
    if (first && search.value.trim()) pick(first.sign);
    return false;
  };
  return { search, none, takeFirst, list: element("div", { className: "signs" }, ...buttons.map(({ press }) => press)) };
}
