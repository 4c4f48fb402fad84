/**
 * The cover, where there is a script: what is changed is seen at once, a moment after it was changed. Without one, the button
 * beside “keep” shows it.
 */
const form = document.querySelector<HTMLFormElement>("form#cover");
const seen = document.querySelector<HTMLElement>(".cover-seen");
const says = document.querySelector<HTMLElement>("#contrast");
const pause = 350;
let waiting: number | undefined;
let loading = false;
let again = false;

form?.addEventListener("input", () => {
  tellContrast();
  clearTimeout(waiting);
  waiting = window.setTimeout(show, pause);
});

/** The picture is fetched once and then stands in every format; what is changed while it comes is fetched behind it. */
function show(): void {
  if (!form || !seen) return;
  again = loading;
  if (loading) return;
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
  if (!fields.some(([name, value]) => name === "coverArt" && value !== "")) return;
  // what looks for a picture shows nothing of the cover
  const query = new URLSearchParams(fields.filter(([name]) => !name.includes(".")));
  const next = new Image();
  loading = true;
  seen.setAttribute("aria-busy", "true");
  const done = () => {
    loading = false;
    if (again) show();
    else seen.removeAttribute("aria-busy");
  };
  next.addEventListener("error", done);
  next.addEventListener("load", () => {
    const shown = seen.querySelectorAll("img");
    for (const image of shown) image.src = next.src;
    // the first picture that is chosen: the page itself has the formats
    if (shown.length === 0) form.querySelector<HTMLButtonElement>("button[formaction$='/seen'].quiet")?.click();
    done();
  });
  next.src = `${form.dataset.seen ?? ""}?${query.toString()}`;
}

function tellContrast(): void {
  if (!form || !says) return;
  const fields = new FormData(form);
  const [one, other] = [lightness(fields.get("paper")), lightness(fields.get("ink"))];
  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const low = ratio < 4.5;
  says.className = low ? "bad" : "soft";
  const said = (Math.floor(ratio * 10) / 10).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1 });
  says.textContent = ((low ? says.dataset.low : says.dataset.says) ?? "").replace("{ratio}", said);
}

function lightness(colour: FormDataEntryValue | null): number {
  const hex = typeof colour === "string" ? colour : "#000000";
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
