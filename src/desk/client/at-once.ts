/** Where there is a script, a choice of these forms is sent as soon as it is made, alone: nothing else of the form is changed by it. */
const hideButtons = () => {
  for (const button of document.querySelectorAll<HTMLElement>("[data-at-once] button")) button.hidden = true;
};

async function keep({ name, value }: HTMLSelectElement, form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams({ [name]: value });
  const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } }).catch(() => undefined);
  const told = form.querySelector<HTMLElement>("[data-told]");
  if (told) told.textContent = (answer?.ok ? form.dataset.kept : form.dataset.lost) ?? "";
  // what was not kept is there to be sent by hand
  const button = form.querySelector<HTMLElement>("button");
  if (button) button.hidden = answer?.ok ?? false;
}

// the page may be fetched anew in place of itself while the issue is set
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const form = target.closest<HTMLFormElement>("[data-at-once] form");
  if (form) void keep(target, form);
});
hideButtons();
