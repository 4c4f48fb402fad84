import { pageOf } from "../../values/index.ts";
/** While editions are being made, the page's content is fetched again and put in place: no reload, the place on the page and the focus stay. */
const seconds = 3;

const again = async () => {
  const main = document.querySelector("main");
  const focused = document.activeElement;
  // whoever is about to press something keeps it
  if (!main || document.hidden || (focused !== document.body && main.contains(focused))) return;
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  // signed out meanwhile: what stands there stays
  if (!answer.ok || answer.redirected) return;
  const fresh = (await pageOf(answer)).querySelector("main");
  if (fresh) main.replaceChildren(...fresh.childNodes);
};

const tick = async () => {
  await again().catch(() => undefined);
  if (document.querySelector("[data-under-way]")) setTimeout(() => void tick(), seconds * 1000);
};

setTimeout(() => void tick(), seconds * 1000);
