/**
 * Issues on a line, where there is a script: a day is pulled along it, or pushed with the arrows, and let go leads to the page
 * that says what follows. Nothing is moved here.
 */
const line = document.querySelector<SVGSVGElement>("svg.issue-line");
const status = document.querySelector<HTMLElement>(".line-says");
const perDay = Number(line?.dataset.perDay ?? 1);
const longDay = new Intl.DateTimeFormat(line?.dataset.locale ?? "en", { dateStyle: "full", timeZone: "UTC" });

for (const handle of line?.querySelectorAll<SVGAElement>("a[data-day]") ?? []) follow(handle);
const scroller = line?.parentElement;
if (scroller) scroller.scrollLeft = Math.max(0, Number(scroller.dataset.from) - 120);

function follow(handle: SVGAElement): void {
  const began = handle.getAttribute("href") ?? "";
  let by = 0;
  let pulledFrom: number | undefined;
  const put = (days: number) => {
    by = days;
    show(handle, began, by);
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pulledFrom = event.clientX - by * perDay;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (pulledFrom !== undefined) put(Math.round((event.clientX - pulledFrom) / perDay));
  });
  handle.addEventListener("pointerup", () => {
    pulledFrom = undefined;
  });
  handle.addEventListener("pointercancel", () => {
    pulledFrom = undefined;
    put(0);
  });
  // the link is followed by the browser, as it stands now: by a click, by the end of a pull, by Enter
  handle.addEventListener("dragstart", (event) => event.preventDefault());
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) put(by + step * (event.shiftKey ? 7 : 1));
    else if (event.key === "Escape") put(0);
    else return;
    event.preventDefault();
  });
}

/** The handle stands by so many days elsewhere, and its link asks about that day. */
function show(handle: SVGAElement, began: string, by: number): void {
  const [path = "", query = ""] = began.split("?");
  const asked = new URLSearchParams(query);
  const name = handle.dataset.day ?? "";
  const day = new Date(`${asked.get(name)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + by);
  asked.set(name, day.toISOString().slice(0, 10));
  handle.setAttribute("href", `${path}?${asked.toString()}`);
  handle.setAttribute("transform", `translate(${by * perDay} 0)`);
  handle.classList.toggle("pushed", by !== 0);
  if (status) status.textContent = by === 0 ? "" : (handle.dataset.says ?? "").replace("{day}", longDay.format(day));
}
