/** Makes something when it is first asked for, and keeps it: what most processes never speak or look up costs their start nothing. */
export function whenAsked<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
