/** The address as the router has it: whether somebody may go there is asked of that. */
export const doorOf = (href: string): string =>
  href
    .replace(/[?#].*/, "")
    .replace(/\/[0-9a-f-]{36}/, "/:id")
    .replace(/\/\d+/, "/:number");
