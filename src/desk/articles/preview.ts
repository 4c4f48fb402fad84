import { type Body, figuresIn } from "../../document/index.ts";
import { type Draft, type PictureView, byRole } from "../../editorial/index.ts";
import type { Messages } from "../../messages/index.ts";
import { escapeHtml, renderBody } from "../../web/index.ts";
import { ownOf } from "../../values/index.ts";

/** What a preview shows: a draft, or what stands in the form and is not saved. */
type Shown = Pick<Draft, "headline" | "standfirst" | "byline" | "credits" | "section" | "body">;

export function preview(draft: Shown, known: Record<string, PictureView>, messages: Messages): string {
  const credits = messages.editions.credits(byRole(draft.credits));
  const by = messages.desk.articles.preview.by(draft.byline);
  const head = `<p class="label">${escapeHtml(draft.section ?? "")}</p><h2>${escapeHtml(draft.headline)}</h2><p><em>${escapeHtml(draft.standfirst)}</em></p><p class="label">${escapeHtml(by)}</p>${credits ? `<p class="label">${escapeHtml(credits)}</p>` : ""}`;
  return head + renderPreview(draft.body, known, messages);
}

export function renderPreview(body: Body, known: Record<string, PictureView>, messages: Messages): string {
  const m = messages.desk.articles.preview;
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
        : `<p class="label">${escapeHtml(m.picture(picture.name || alt))}</p>`,
    houseAd: () => `<p class="label">${escapeHtml(m.ad)}</p>`,
    paywall: () => `<p class="label cut">${escapeHtml(m.opening)}</p>`,
  });
}
