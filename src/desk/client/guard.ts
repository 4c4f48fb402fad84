/**
 * What is typed into one form of a page and not sent is never lost by another form's button, or by leaving: the button is held
 * back once, and says what is not kept. The actions of articles, issues and letters send their words along and need no script.
 */
const words: Record<string, string> = JSON.parse(document.querySelector("main")?.dataset.guard ?? "{}");
const says = (name: string, values: Record<string, string> = {}): string =>
  (words[name] ?? name).replace(/\{(\w+)\}/g, (all, value: string) => values[value] ?? all);
const formsHere = () => [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
const typedIn = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : `${value.name} ${value.size}`]));
let opened = new Map<HTMLFormElement, string>();
const begin = () => void (opened = new Map(formsHere().map((form) => [form, typedIn(form)])));
const hasWords = (form: HTMLFormElement) => typedIn(form) !== opened.get(form);

let leaving = false;
let anyway: HTMLFormElement | undefined;

/** As the page calls it: its summary, the heading before it, or else its button. */
function nameOf(form: HTMLFormElement): string {
  const summary = form.closest("details")?.querySelector("summary");
  if (summary) return summary.textContent;
  for (let at: Element | null = form; at && at.tagName !== "MAIN"; at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (/^H[12]$/.test(before.tagName)) return before.textContent;
  return form.querySelector("button")?.textContent ?? "";
}

function say(lost: HTMLFormElement[], sent: HTMLFormElement, submitter: HTMLElement | null): void {
  document.querySelector("main > .not-kept")?.remove();
  const names = [...new Set(lost.map(nameOf))].map((name) => says("named", { name })).join(", ");
  const notice = Object.assign(document.createElement("div"), { className: "notice not-kept", role: "alert", tabIndex: -1 });
  const goOn = Object.assign(document.createElement("button"), { type: "button", className: "button quiet" });
  goOn.textContent = says("goOn");
  goOn.addEventListener("click", () => {
    anyway = sent;
    sent.requestSubmit(submitter);
  });
  const actions = Object.assign(document.createElement("p"), { className: "actions" });
  actions.append(goOn);
  notice.append(says("notKept", { names }), actions);
  document.querySelector("main > .head")?.after(notice);
  notice.focus();
}

document.addEventListener(
  "submit",
  (event) => {
    const sent = event.target as HTMLFormElement;
    const lost = [...opened.keys()].filter((form) => form !== sent && hasWords(form));
    leaving = lost.length === 0 || anyway === sent;
    if (leaving) return;
    event.preventDefault();
    say(lost, sent, event.submitter);
  },
  { capture: true },
);
addEventListener("beforeunload", (event) => {
  // the article's page asks for itself
  if (!leaving && [...opened.keys()].some((form) => form.dataset.write === undefined && hasWords(form))) event.preventDefault();
});

/** What the address says was done is said once: looked at again, or kept as a bookmark, the page says nothing of it. */
function forget(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has("told")) return;
  for (const name of ["done", "n", "last", "ended", "told"]) address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

begin();
forget();
// forms that were put in place when what the page waited for was there
addEventListener("work-over", begin);
