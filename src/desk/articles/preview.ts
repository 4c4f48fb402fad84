import { type Body, figuresIn } from "../../document/index.ts";
import { type Draft, type PictureView, byRole } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { escapeHtml, renderBody } from "../../web/index.ts";
import { ownOf } from "../../values/index.ts";

/** What a preview shows: a draft, or what stands in the form and is not saved. */
type Shown = Pick<Draft, "headline" | "standfirst" | "byline" | "credits" | "section" | "body">;

export function preview(draft: Shown, known: Record<string, PictureView>): string {
  const credits = messagesIn("en").editions.credits(byRole(draft.credits));
  const head = `<p class="label">${escapeHtml(draft.section ?? "")}</p><h2>${escapeHtml(draft.headline)}</h2><p><em>${escapeHtml(draft.standfirst)}</em></p><p class="label">Written by ${escapeHtml(draft.byline.join(" and ") || "nobody yet")}</p>${credits ? `<p class="label">${escapeHtml(credits)}</p>` : ""}`;
  return head + renderPreview(draft.body, known);
}

export function renderPreview(body: Body, known: Record<string, PictureView> = {}): string {
  const unknown = (id: string): PictureView => ({
    id,
    name: id,
    alt: "",
    caption: "",
    credit: "",
    width: 3,
    height: 2,
    mediaType: "",
    storageKey: "",
    sizes: [],
    tone: "",
  });
  const pictures = Object.fromEntries(
    figuresIn(body).map(({ attrs: { picture } }) => [picture, ownOf(known, picture) ?? unknown(picture)]),
  );
  return renderBody(body, {
    pictures,
    withSentences: false,
    picture: (picture, alt) =>
      picture.storageKey
        ? `<img src="/${picture.sizes.find(({ format }) => format === "jpeg")?.key ?? picture.storageKey}" alt="${escapeHtml(alt)}"/>`
        : `<p class="label">A picture is still to be added: ${escapeHtml(picture.name || alt)}</p>`,
    houseAd: () => '<p class="label">House ad</p>',
    paywall: () => '<p class="label cut">Here the opening ends</p>',
  });
}
