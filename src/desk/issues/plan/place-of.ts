import type { Finding } from "../../../print/index.ts";

/** The address at which a finding is mended, as near to the spot as it is known; undefined where nobody can mend it at the desk. */
export function placeOf({ place, articleId }: Finding, wholeNumber: number): string | undefined {
  if (!place) return articleId && `/desk/articles/${articleId}`;
  switch (place.in) {
    case "article": {
      const at = [place.block, place.part].filter(Boolean).join(".");
      return `/desk/articles/${place.id}${at ? `#at-body:${at}` : place.field ? `#at-${place.field}` : ""}`;
    }
    case "issue":
      return `/desk/issues/${wholeNumber}${place.field ? `#at-${place.field}` : "#plan"}`;
    case "magazine":
      return `/desk/settings?group=${place.field === "coverPrice" ? "print" : "magazine"}#at-${place.field}`;
    case "ads":
      return "/desk/ads";
  }
}
