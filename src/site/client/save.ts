import { accountPlace } from "./account-place.ts";

/** “Save for later” as a button that stays pressed, without leaving the page. Without this script the form leads to the list. */
export function wireSave(): void {
  const form = document.querySelector<HTMLFormElement>("form.save");
  const button = form?.querySelector("button");
  const keep = form?.querySelector<HTMLInputElement>("[name=keep]");
  if (!form || !button || !keep) return;
  const show = (isSaved: boolean) => {
    button.setAttribute("aria-pressed", String(isSaved));
    keep.value = isSaved ? "no" : "yes";
  };
  show(false);
  void accountPlace(location.pathname).then((place) => place?.saved && show(true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(form).then((isDone) => (isDone ? show(keep.value === "yes") : form.submit()));
  });
}

/** Whoever is not signed in any more, or has saved too much, is told so by the page that the form leads to. */
async function send(form: HTMLFormElement): Promise<boolean> {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) }).catch(() => undefined);
  return Boolean(answer?.ok) && new URL(answer?.url ?? form.action).pathname === new URL(form.action).pathname;
}
