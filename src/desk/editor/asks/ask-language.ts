import { toggleMark } from "prosemirror-commands";
import type { Command } from "prosemirror-state";
import { isLanguage } from "../../../values/index.ts";
import { element, labelled } from "../element.ts";
import { schema } from "../schema.ts";
import { words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";

const { language } = schema.marks;

/** What is selected is in another language, or no longer. */
export const askLanguage: Command = (state, dispatch, view) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  if (state.doc.rangeHasMark(from, to, language)) {
    dispatch?.(state.tr.removeMark(from, to, language));
    return true;
  }
  if (!view) return true;
  const tag = element("input", { type: "text", autocapitalize: "none", spellcheck: false });
  const { says, say } = complaint();
  openDialog({
    title: words.language,
    parts: [labelled(words.languageTag, tag), says],
    done: () => {
      const lang = tag.value.trim();
      if (!isLanguage(lang)) return say(words.badLanguage);
      return toggleMark(language, { lang })(view.state, view.dispatch);
    },
    closed: () => view.focus(),
  });
  return true;
};
