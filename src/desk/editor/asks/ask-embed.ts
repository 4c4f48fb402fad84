import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { newBlockId } from "../../../document/index.ts";
import { isSafeLink } from "../../../values/index.ts";
import { insertBlock } from "../commands.ts";
import { element, labelled } from "../element.ts";
import { type Called, putTitle } from "../embeds.ts";
import { schema } from "../schema.ts";
import { filled as put, words } from "../words.ts";
import { complaint, openDialog } from "./dialog.ts";

/** A film, a recording, a page elsewhere: its address and what it is called, which its host is asked where the magazine asks it. */
export const askEmbed =
  (called: Called): Command =>
  (_state, _dispatch, view) => {
    if (view) openEmbed(view, called);
    return true;
  };

function openEmbed(view: EditorView, called: Called): void {
  const url = element("input", { type: "url", placeholder: "https://" });
  const title = element("input", { type: "text" });
  const { says, say } = complaint();
  const { told, wait } = titleAsked(url, title, called);
  openDialog({
    title: words.embed,
    parts: [labelled(words.address, url), says, labelled(words.embedTitle, title), told],
    done: () => {
      const address = url.value.trim();
      if (!/^https?:/.test(address) || !isSafeLink(address)) return say(words.badAddress);
      const id = newBlockId();
      const typed = title.value.trim();
      const make = () => schema.nodes.embed.create({ id, url: address, title: typed || null });
      if (!typed) void wait().then((answer) => putTitle(view, id, answer));
      return insertBlock(make)(view.state, view.dispatch);
    },
    closed: () => view.focus(),
  });
}

/** The host is asked once for each address, when the hand rests; what the writer types is never overwritten. */
function titleAsked(url: HTMLInputElement, title: HTMLInputElement, called: Called) {
  const told = element("p", { className: "soft", role: "status" });
  let [last, filled] = ["", ""];
  let answer: Promise<string> = Promise.resolve("");
  const ask = async () => {
    const address = url.value.trim();
    if (address === last) return;
    last = address;
    // what another address was called
    if (title.value === filled) title.value = filled = "";
    told.textContent = "";
    answer = called.asks(address) ? called.ask(address) : Promise.resolve("");
    if (!called.asks(address)) return;
    told.textContent = put(words.embedAsking, { host: new URL(address).host });
    const found = await answer;
    if (address !== last) return;
    told.textContent = found ? words.embedCalled : words.embedUnknown;
    if (title.value === "") title.value = filled = found;
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  url.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => void ask(), 300);
  });
  url.addEventListener("change", () => void ask());
  // sent before the hand rested
  const wait = () => (void ask(), answer);
  return { told, wait };
}
