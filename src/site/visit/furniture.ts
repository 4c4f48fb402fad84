import {
  type Look,
  type PageLinks,
  type Publication,
  type Section,
  navigationOf,
  pageLinks,
  publicationOf,
  sectionsOf,
} from "../../editorial/index.ts";
import { taxSettings } from "../../offers/index.ts";
import { type Db, keptUntilTold } from "../../platform/index.ts";

/** The magazine, what its pages link to, and the country it sells from. */
type Standing = { publication: Publication; pages: PageLinks; sections: readonly Section[]; home: string };

export type Furniture = ReturnType<typeof furnitureOf>;

/** What frames every page: read once, kept until some of it has changed. */
export const furnitureOf = (db: Db, told: () => Promise<ReadonlyMap<string, boolean>>) =>
  keptUntilTold(told, async (): Promise<Standing> => {
    const [publication, pages, { sellerCountry: home }] = await Promise.all([publicationOf(db), pageLinks(db), taxSettings(db)]);
    return { publication, pages, sections: await sectionsIn(db, publication.look), home };
  });

export const sectionsIn = async (db: Db, look: Look): Promise<readonly Section[]> =>
  navigationOf(look).includes("sections") ? sectionsOf(db) : [];
