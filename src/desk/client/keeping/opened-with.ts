import { fields, form, wordsOf } from "./page.ts";

/**
 * What the form's fields said as the page came, name by name like `fields`: what was typed before a script ran, or brought back by
 * the browser, is not among it. Who shows a field in a way of their own fills the form's data with it, here too, and says in the
 * field's `data-opened` what it began with.
 */
export function openedWith(): Record<string, string> {
  const untouched = form.cloneNode(true);
  if (!(untouched instanceof HTMLFormElement)) return fields();
  untouched.reset();
  const data = new FormData(untouched);
  form.dispatchEvent(new FormDataEvent("formdata", { formData: data }));
  for (const { name, value, dataset } of form.querySelectorAll<HTMLInputElement>("input[data-opened]"))
    if (data.get(name) !== value) data.set(name, dataset.opened ?? "");
  return wordsOf(data);
}
