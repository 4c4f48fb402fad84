import { button, element } from "../element.ts";
import { NameChoice } from "./name-choice.ts";

type Given = {
  label: string;
  send: string;
  cancel: string;
  /** Whom it can name, and how the list of them is called. */
  names: readonly string[];
  namesLabel: string;
  /** Answers with why it was not taken; "" where it was. */
  sent: (said: string) => Promise<string>;
  cancelled: () => void;
};

/** A field in which something is said of a passage, sent by its button or Ctrl+Enter, let go by Escape. No part of the article’s form. */
export class Composer {
  readonly dom = element("div", { className: "composer" });
  private readonly text: HTMLTextAreaElement;
  private readonly choice: NameChoice;
  private readonly given: Given;
  private readonly alert = element("p", { className: "bad", role: "alert" });
  private isSending = false;

  constructor(given: Given) {
    this.given = given;
    this.text = element("textarea", { rows: 3, ariaLabel: given.label });
    this.choice = new NameChoice(this.text, given.names, given.namesLabel);
    const actions = element(
      "p",
      { className: "actions" },
      button(given.send, () => void this.send(), "button"),
      button(given.cancel, given.cancelled),
    );
    this.dom.append(this.text, this.choice.dom, this.alert, actions);
    this.dom.addEventListener("keydown", (event) => this.pressed(event));
  }

  focus(): void {
    this.text.focus();
  }

  get hasFocus(): boolean {
    return this.dom.contains(document.activeElement);
  }

  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (this.choice.pressed(event)) return;
    if (event.key === "Escape") this.given.cancelled();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.send();
  }

  private async send(): Promise<void> {
    if (this.isSending || this.text.value.trim() === "") return this.focus();
    this.isSending = true;
    this.alert.textContent = await this.given.sent(this.text.value);
    this.isSending = false;
  }
}
