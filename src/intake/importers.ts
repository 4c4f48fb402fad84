import type { Importer } from "./archive-post.ts";
import type { Source } from "./source/source.ts";
import { ghost } from "./ghost/ghost.ts";
import { manuscripts } from "./manuscripts/manuscripts.ts";
import { markdown } from "./markdown/markdown.ts";
import { substack } from "./substack/substack.ts";
import { wordpressSite } from "./wordpress/site/wordpress-site.ts";
import { wordpress } from "./wordpress/wordpress.ts";

/** The systems whose archives are read; the first that knows a source reads it. */
const importers: readonly Importer[] = [wordpress, wordpressSite, ghost, substack, markdown, manuscripts];

/** Hosts where this system keeps pictures of its magazines; none for one that a magazine runs itself. */
export const pictureHostsOf = (system: string): readonly string[] => importers.find((one) => one.system === system)?.pictureHosts ?? [];

/** Who reads this source; undefined where it is nobody's export. */
export async function importerOf(source: Source): Promise<Importer | undefined> {
  for (const importer of importers) if (await importer.is(source)) return importer;
  return undefined;
}
