/** The element that a script works on. Throws an Error that names it: the page and its script have parted ways. */
export function partOf<E extends Element>(within: ParentNode, selector: string): E {
  const part = within.querySelector<E>(selector);
  if (!part) throw new Error(`There is no ${selector} on this page.`);
  return part;
}
