import { pageOf } from "../../values/index.ts";
/** While something is being made, the page's content is fetched again and put in place: no reload, the place on the page and the focus stay. */
const seconds = 3;

/** What is opened stays open, and what is the same is left as it is: a table keeps how far it was moved. */
function put(main: Element, fresh: Element): void {
  const opened = [...main.querySelectorAll("details")].map(({ open }) => open);
  for (const [at, one] of [...fresh.querySelectorAll("details")].entries()) one.open = opened[at] ?? false;
  const [before, now] = [[...main.children], [...fresh.children]];
  if (before.length !== now.length) return main.replaceChildren(...fresh.childNodes);
  for (const [at, one] of now.entries()) if (!one.isEqualNode(before[at] ?? null)) before[at]?.replaceWith(one);
}

const standing = (within: ParentNode): string => within.querySelector("[data-stands]")?.textContent ?? "";

/** Said to who does not see the page when it is another than before: what is put in place whole is not read out. */
const told = Object.assign(document.createElement("p"), { className: "only-said" });
told.setAttribute("role", "status");

// what was typed and not sent stays, and what is chosen where it is kept at once is not typed
let isTyped = false;
document.addEventListener("input", ({ target }) => {
  isTyped ||= target instanceof Element && !target.closest("[data-at-once]");
});

const again = async () => {
  const main = document.querySelector("main");
  const focused = document.activeElement;
  // whoever is about to press something keeps it
  if (!main || isTyped || document.hidden || (focused !== document.body && main.contains(focused))) return;
  const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
  // signed out meanwhile: what stands there stays
  if (!answer.ok || answer.redirected) return;
  const fresh = (await pageOf(answer)).querySelector("main");
  if (!fresh || isTyped) return;
  const [before, now] = [standing(main), standing(fresh)];
  put(main, fresh);
  if (now !== before) told.textContent = now;
};

const tick = async () => {
  await again().catch(() => undefined);
  if (document.querySelector("[data-under-way]")) setTimeout(() => void tick(), seconds * 1000);
  else dispatchEvent(new Event("work-over"));
};

document.body.append(told);
setTimeout(() => void tick(), seconds * 1000);
