/** A file that is being made is asked for until it is there, and then opened. What the browser saves in place of showing leaves this page standing, which says so. */
const first = 1500;
const longest = 15_000;

const place = document.querySelector<HTMLElement>("[data-waiting]");

function open({ dataset: { ready = "", open: name = "" } }: HTMLElement): void {
  const [told, button] = [document.querySelector("[data-stands]"), document.querySelector(".actions a")];
  if (told) told.textContent = ready;
  if (button) button.textContent = name;
  location.replace(location.href);
}

/** Ever less often: what takes long does not come sooner by being asked for. */
async function ask(within: HTMLElement, wait: number): Promise<void> {
  const answer = document.hidden ? undefined : await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
  // what came to be refused is said by its own page
  if (answer && answer.status !== 503) return open(within);
  setTimeout(() => void ask(within, Math.min(wait * 1.2, longest)), wait);
}

if (place) setTimeout(() => void ask(place, first), first);
