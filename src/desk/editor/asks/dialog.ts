import { button, element } from "../element.ts";
import { words } from "../words.ts";

type Dialog = {
  title: string;
  /** What it asks. */
  parts: (Node | string)[];
  /** Whether it may close; false keeps it open, with what it says. */
  done: () => boolean;
  /** What is pressed in it is done at once, and Enter alone is applied. */
  atOnce?: boolean;
  /** Other buttons, which close it. */
  others?: { label: string; press: () => void }[];
  closed: () => void;
};

/** A native dialog, which closes with Escape and gives the focus back. */
export function openDialog({ title, parts, done, atOnce = false, others = [], closed }: Dialog): HTMLDialogElement {
  const apply = element("button", { className: "button", textContent: words.apply });
  const cancel = button(words.cancel, () => dialog.close());
  const more = others.map(({ label, press }) => button(label, () => (dialog.close(), press())));
  const form = element(
    "form",
    { className: "fields", method: "dialog" },
    element("h2", { textContent: title }),
    ...parts,
    element("p", { className: "actions" }, ...(atOnce ? [] : [apply]), ...more, cancel),
  );
  const dialog = element("dialog", { className: "ask", ariaLabel: title }, form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (done()) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A sentence below the fields that is read out when it comes. */
export function complaint(): { says: HTMLElement; say: (what: string) => false } {
  const says = element("p", { className: "bad", role: "alert" });
  const say = (what: string): false => {
    says.textContent = what;
    return false;
  };
  return { says, say };
}
