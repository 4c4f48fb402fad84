import {
  type Publication,
  type Rhythm,
  draftFirstPages,
  findPublication,
  nameSteps,
  planIssues,
  savePublication,
  yearsPlanned,
} from "../editorial/index.ts";
import { saveTaxSettings } from "../offers/index.ts";
import { type Platform, type Tx, notifyPages } from "../platform/index.ts";
import { refuse } from "./refusals.ts";

/** What somebody says of their magazine when it begins; all else is said at the desk. */
export type Beginning = Pick<Publication, "title" | "about" | "language" | "timeZone" | "currency"> &
  Required<Rhythm> & {
    /** Where it is sold from. */
    sellerCountry: string;
  };

/** Writes the magazine’s own row, where it is sold from, two years of issues, the steps of its pieces and drafts of its pages, and ends every key to this page. Refuses "setup-done" where there is a magazine. */
export async function beginMagazine(platform: Platform, tx: Tx, { sellerCountry, ...beginning }: Beginning): Promise<void> {
  await tx.deleteFrom("setup_keys").execute();
  if (await findPublication(tx)) throw refuse("setup-done", (m) => m.refusals.setup.done);
  const rest = { tagline: "", imprint: beginning.title, issnPrint: null, issnOnline: null, look: {} };
  await savePublication(tx, { ...rest, ...beginning });
  await saveTaxSettings(tx, { sellerCountry, sellerVatId: null, reverseCharge: false, rates: [] });
  await planIssues(tx, beginning.firstIssueNumber - 1 + yearsPlanned * beginning.issuesPerYear, platform.clock.now());
  await nameSteps(tx, beginning.language);
  await draftFirstPages(platform, tx);
  await notifyPages(tx);
}
