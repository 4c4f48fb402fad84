import { element, labelled } from "../element.ts";
import { words } from "../words.ts";

type Sought<T> = {
  label: string;
  look: (search: string) => Promise<T[]>;
  show: (one: T) => (Node | string)[];
  choose: (one: T, press: HTMLButtonElement) => void;
};

/** A search with what it finds below: each a button, reached by Tab. What is slower than what was asked after it is dropped. */
export function foundList<T>({ label, look, show, choose }: Sought<T>): HTMLElement {
  const search = element("input", { type: "search" });
  const list = element("ul", { className: "found" });
  const status = element("p", { className: "soft", role: "status" });
  let asked = 0;
  const find = async () => {
    const mine = (asked += 1);
    const found = await look(search.value).catch((): T[] => []);
    if (mine !== asked) return;
    status.textContent = found.length === 0 ? words.none : "";
    list.replaceChildren(
      ...found.map((one) => {
        const press = element("button", { type: "button" }, ...show(one));
        press.addEventListener("click", () => choose(one, press));
        return element("li", {}, press);
      }),
    );
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => void find(), 200);
  });
  // Enter looks at once; it does not send the dialog's form
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    clearTimeout(soon);
    void find();
  });
  void find();
  return element("div", {}, labelled(label, search), status, list);
}

/** What an address of the desk answers as JSON; nothing where it does not answer. */
export async function fetched<T>(address: string, read: (json: unknown) => T[]): Promise<T[]> {
  const answer = await fetch(address, { redirect: "manual" });
  return answer.ok ? read(await answer.json()) : [];
}
