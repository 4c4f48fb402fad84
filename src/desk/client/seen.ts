import { pageOf } from "../../values/index.ts";
/**
 * A form beside which stands what it makes: shown anew a moment after something was changed. Without a script the button beside
 * “Save” shows it.
 */
const form = document.querySelector<HTMLFormElement>("form[data-seen]");
const pause = 350;
let waiting: number | undefined;
let asked = 0;

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void show(), pause);
});

async function show(): Promise<void> {
  const seen = document.querySelector<HTMLElement>(".seen");
  if (!form || !seen) return;
  const mine = (asked += 1);
  const sent = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
  seen.setAttribute("aria-busy", "true");
  const answer = await fetch(form.dataset.seen ?? "", { method: "POST", body: new URLSearchParams(sent) }).catch(() => undefined);
  const page = answer?.ok ? await pageOf(answer) : undefined;
  // what was typed meanwhile is on its way
  if (mine !== asked) return;
  seen.removeAttribute("aria-busy");
  const made = page?.querySelector(".seen");
  if (made) seen.replaceChildren(...made.childNodes);
}
