import type { Command } from "prosemirror-state";
import { isSafeLink } from "../../../values/index.ts";
import { insertBlock } from "../commands.ts";
import { element, labelled } from "../element.ts";
import { schema } from "../schema.ts";
import { words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";

/** A film, a recording, a page elsewhere: its address and what it is called. Nothing is fetched. */
export const askEmbed: Command = (_state, _dispatch, view) => {
  if (!view) return true;
  const url = element("input", { type: "url", placeholder: "https://" });
  const title = element("input", { type: "text" });
  const { says, say } = complaint();
  openDialog({
    title: words.embed,
    parts: [labelled(words.address, url), says, labelled(words.embedTitle, title)],
    done: () => {
      const address = url.value.trim();
      if (!/^https?:/.test(address) || !isSafeLink(address)) return say(words.badAddress);
      const make = () => schema.nodes.embed.create({ url: address, title: title.value.trim() || null });
      return insertBlock(make)(view.state, view.dispatch);
    },
    closed: () => view.focus(),
  });
  return true;
};
