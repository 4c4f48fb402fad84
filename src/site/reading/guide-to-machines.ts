import { languagesOf, publicSeries, publicShelves, publicationOf, sectionsOf } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { languageName } from "../../values/index.ts";
import type { Site } from "../visit/context.ts";
import { prefixOf } from "../visit/in-language.ts";

type Link = readonly [name: string, path: string];

/** The magazine in Markdown, as programs that read for people ask for it (llmstxt.org): nothing that a stranger is not shown. */
export async function guideToMachines({ platform: { db, settings } }: Site): Promise<string> {
  const publication = await publicationOf(db);
  const [sections, shelves, series] = await Promise.all([sectionsOf(db), publicShelves(db), publicSeries(db)]);
  const { reading: m, frame } = messagesIn(publication.language);
  const all = languagesOf(publication);
  const lists: [string, Link[]][] = [
    [m.sections, sections.flatMap(({ name, slug }) => (shelves.sections.has(slug) ? [[name, `/sections/${slug}`] as const] : []))],
    [m.series, series.map(({ name, slug }) => [name, `/series/${slug}`])],
    [frame.languages, all.length > 1 ? all.map((one) => [languageName(one), prefixOf(one, all) || "/"]) : []],
    [
      m.archive,
      [
        [m.archive, "/archive"],
        [m.pastIssues, "/issues"],
        [m.searchArchive, "/search"],
        ["RSS", "/feed.xml"],
        [m.jsonFeed, "/feed.json"],
        ["Sitemap", "/sitemap.xml"],
      ],
    ],
  ];
  const line = ([name, path]: Link) => `- [${name.replace(/[[\]\n]/g, " ")}](${settings.origin}${path})`;
  return [
    `# ${publication.title}`,
    ...(publication.tagline ? [`> ${publication.tagline.replaceAll("\n", " ")}`] : []),
    m.guideToMachines,
    ...lists.flatMap(([name, links]) => (links.length > 0 ? [`## ${name}`, links.map(line).join("\n")] : [])),
    "",
  ].join("\n\n");
}
