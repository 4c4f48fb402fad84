import { type IssueInput, issueModel } from "./model/issue.ts";
import { figuresIn } from "../document/index.ts";
import { pictureFile } from "./model/blocks.ts";
import { finishPdf } from "./press/finish-pdf.ts";
import { type Laid, type PageEntry, type PageMap, pageListOf, pageMapOfLayout } from "./fit/page-list.ts";
import { madeOf } from "../platform/index.ts";
import { pictureForPrint } from "./pictures/for-print.ts";
import { type PressInks, pressInks } from "./press/press-inks.ts";
import { type Finding, preflight } from "./preflight/preflight.ts";
import { readyTypesetter, setPdf } from "./typeset/set-pdf.ts";
import { trims } from "./press/trim.ts";

/** `archive`: the pages for the screen as PDF/A. */
export type RenderedIssue = { pdf: Buffer; archive: Buffer | null; pages: PageEntry[]; pageMap: PageMap; findings: Finding[] };
type Load = (storageKey: string) => Promise<Buffer | undefined>;

/** Sets a whole issue. The same input gives the same bytes, in whichever process. `load` answers with a stored picture. */
export async function renderIssue(input: IssueInput, load: Load): Promise<RenderedIssue> {
  const press = input.medium === "press";
  readyTypesetter();
  const inks = press ? await pressInks(input.pressProfile) : null;
  const { files, data } = await givenOf(input, load, inks);
  const set = await setPdf({
    kind: "issue",
    files,
    data,
    standard: press ? null : "ua-1",
    archived: !press,
  });
  const laid = { ...set, data: set.data as unknown as Laid["data"] };
  const { pdf, fontsNotEmbedded } = await finishPdf(set.pdf, inks && { trim: trims[input.publication.trimSize], inks });
  const [pages, pageMap] = [pageListOf(laid), pageMapOfLayout(laid)];
  const findings = preflight({
    ...input,
    spots: set.spots,
    pages,
    pageMap,
    fontsNotEmbedded,
    missing: set.missing,
  });
  return { pdf, archive: set.archive, pages, pageMap, findings };
}

type Given = { files: { name: string; bytes: Uint8Array }[]; data: Record<string, unknown> };

/** Every picture the issue shows, once, one after the other: a dozen large ones at a time would fill a small machine. They are made by threads of their own, beside the first of which the data are. */
export async function givenOf(input: IssueInput, load: Load, inks: PressInks | null): Promise<Given> {
  const { issue, articles, medium } = input;
  const cover = issue.coverArt ?? issue.cover;
  const shown = articles.flatMap(({ lead, body, pictures }) => [
    ...(lead ? [lead.picture] : []),
    ...figuresIn(body).flatMap(({ attrs }) => pictures[attrs.picture] ?? []),
  ]);
  const all = new Map([...(cover ? [cover] : []), ...shown].map((picture) => [picture.id, picture]));
  const files: Given["files"] = [];
  // fails with the picture where both do
  const modelled = async () => issueModel(input);
  let data: Given["data"] | undefined;
  for (const { id, storageKey } of all.values()) {
    const bytes = await load(storageKey);
    if (!bytes) throw new Error(`the picture ${storageKey} is not in storage; upload it again`);
    const [made, model] = await Promise.all([madeOf(storageKey, () => pictureForPrint(bytes, medium, inks?.path)), data ?? modelled()]);
    data = model;
    files.push({ name: pictureFile(id), bytes: made });
  }
  return { files, data: data ?? (await modelled()) };
}
