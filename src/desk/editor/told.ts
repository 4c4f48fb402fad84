import { button, element } from "./element.ts";
import { words } from "./words.ts";

/** Sentences above the text about what was brought into it, until they are read. */
export class Told {
  readonly dom = element("div", { className: "told", role: "status" });

  tell(says: string, problems: readonly string[]): void {
    const list = element("ul", { className: "asks" }, ...problems.map((problem) => element("li", {}, problem)));
    const close = button(words.close, () => this.dom.replaceChildren());
    this.dom.replaceChildren(element("div", { className: "notice" }, says, list, close));
  }

  pasted(problems: readonly string[]): void {
    if (problems.length > 0) this.tell(words.pasted, problems);
    else this.dom.replaceChildren();
  }
}
