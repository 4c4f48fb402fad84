type Given<K extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[K], "style">>;

/** An element with what is given, and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Given<K> = {},
  ...held: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), given);
  made.append(...held);
  return made;
}

/** A field with its label above it. */
export function labelled(label: string, field: HTMLElement): HTMLLabelElement {
  return element("label", {}, label, field);
}

export const button = (label: string, press: () => void, className = "button quiet"): HTMLButtonElement => {
  const made = element("button", { type: "button", className, textContent: label });
  made.addEventListener("click", press);
  return made;
};
