import { element, xmlDocument } from "../xml.ts";

/** How a browser searches the magazine, and asks for suggestions while one types. `says`: what it is, in a sentence. */
export function openSearch({ title, says, origin }: { title: string; says: string; origin: string }): string {
  const url = (type: string, template: string) => element("Url", { type, template });
  return xmlDocument(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      // the format's own limits, in characters
      element("ShortName", {}, shortName(title, 16)),
      element("LongName", {}, shortName(title, 48)),
      element("Description", {}, says),
      url("text/html", `${origin}/search?q={searchTerms}`),
      url("application/x-suggestions+json", `${origin}/search/suggestions?q={searchTerms}`),
      element("Image", { type: "image/png" }, `${origin}/icon.png`),
      element("InputEncoding", {}, "UTF-8"),
    ),
  );
}

/** By whole words where there is one that fits. */
export function shortName(title: string, most: number): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most + 1);
  return cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : title.slice(0, most);
}
