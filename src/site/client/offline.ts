import { isAt } from "./offline/at.ts";
import { bringUpToDate } from "./offline/keep.ts";
import { type Kept, check, grace, keptIssues, remove, removeIssues, shellPath, stateOf } from "./offline/kept.ts";
import { daySaid, sizeSaid } from "./offline/sizes.ts";

/** The page of what is kept in this browser; it stands for every other where there is no line. */
const list = document.querySelector<HTMLElement>("[data-issues]");
if (list && "caches" in window) void begin(list);

async function begin(list: HTMLElement): Promise<void> {
  const without = document.querySelector<HTMLElement>("[data-without]");
  if (without) without.hidden = isAt(location.pathname, shellPath);
  const others = await check().catch(() => []);
  document.querySelector("[data-remove-all]")?.addEventListener("click", () => void removeIssues().then(() => show(list)));
  await show(list);
  if (await bringUpToDate(others)) await show(list);
}

/** All of it at once: nothing moves under a finger that is on its way to a button. */
async function show(list: HTMLElement): Promise<void> {
  const issues = (await keptIssues()).toSorted((a, b) => b.issue - a.issue);
  const all = document.querySelector<HTMLElement>("[data-all]");
  const said = issues.length === 0 ? "" : await allSaid(all?.dataset.all ?? "");
  list.replaceChildren(...issues.map((one) => lineOf(list, one)));
  document.querySelector<HTMLElement>("[data-nothing]")?.toggleAttribute("hidden", issues.length > 0);
  document.querySelector<HTMLElement>("[data-remove-all]")?.toggleAttribute("hidden", issues.length === 0);
  if (all) all.textContent = said;
}

async function allSaid(words: string): Promise<string> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return words.replace("{size}", sizeSaid(usage)).replace("{quota}", sizeSaid(quota));
}

function lineOf(list: HTMLElement, kept: Kept): HTMLLIElement {
  const state = stateOf(kept);
  const [line, title, says, button] = [
    document.createElement("li"),
    document.createElement(state === "open" ? "a" : "span"),
    document.createElement("p"),
    document.createElement("button"),
  ];
  title.textContent = kept.title;
  if (title instanceof HTMLAnchorElement) title.href = kept.path;
  says.className = "meta";
  const { open = "", inPart = "", ended = "", unchecked = "", remove: word = "", removeOne = "" } = list.dataset;
  says.textContent = { open, "in part": inPart, ended, unchecked }[state]
    .replace("{size}", sizeSaid(kept.bytes))
    .replace("{day}", daySaid(kept.checkedAt + grace * 86_400_000))
    .replace("{checked}", daySaid(kept.checkedAt));
  button.className = "button small quiet";
  button.textContent = word;
  button.ariaLabel = removeOne.replace("{title}", kept.title);
  button.addEventListener("click", () => void remove(kept.path).then(() => show(list)));
  line.append(title, says, button);
  return line;
}
