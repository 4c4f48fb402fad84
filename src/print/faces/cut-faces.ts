import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { coverage } from "./font-coverage.ts";
import { joined } from "./join-fonts.ts";
import { named } from "./name-font.ts";
import { recordOf } from "../../values/index.ts";

const require = createRequire(import.meta.url);

/** A variable face that its package holds in many parts, by letters: `join` where the letters need no kerning. */
export type PartedFace = { name: string; family: string; italic: boolean; join: boolean };
/** Families in the order in which they are asked, the files that hold them, and which letters they have. */
type Cut = { families: string[]; blobs: Buffer[]; held: Set<number> };

/** From the text's own weight to a headline's; the typesetter takes the nearest. */
const weights = [400, 600];

/** The letters of `wanted` that the face has, cut out of it, and those `beside` them that may stand on or under one. */
export async function cutFace(face: PartedFace, wanted: readonly number[], beside: readonly number[]): Promise<Cut> {
  // read when a script asks for it: most texts need none, and it takes a third of the typesetter’s start
  const { default: subset } = await import("subset-font");
  const cut: Cut = { families: [], blobs: [], held: new Set() };
  const parts = partsFor(face, wanted);
  const styles = [...weights.map((weight) => ({ weight, italic: false })), ...(face.italic ? [{ weight: 400, italic: true }] : [])];
  for (const { weight, italic } of styles) {
    const fonts: Buffer[] = [];
    for (const { part, range, letters } of parts) {
      const source = readFileSync(fileOf(face, part, italic));
      const text = String.fromCodePoint(...letters, ...beside.filter((code) => within(range, code)));
      fonts.push(await subset(source, text, { targetFormat: "truetype", noHinting: true, variationAxes: { wght: weight } }));
    }
    for (const font of fonts) for (const code of coverage(font)) cut.held.add(code);
    const kept = face.join && fonts.length > 1 ? [joined(fonts)] : fonts;
    kept.forEach((font, at) => cut.blobs.push(named(font, { family: familyOf(face, at), weight, italic })));
    cut.families = kept.map((_, at) => familyOf(face, at));
  }
  return cut;
}

const familyOf = ({ family }: PartedFace, at: number) => `${family} part ${at + 1}`;

type Range = [number, number][];
const known = new Map<string, [string, Range][]>();

function partsFor(face: PartedFace, wanted: readonly number[]): { part: string; range: Range; letters: number[] }[] {
  const parts = known.get(face.name) ?? rangesOf(face);
  known.set(face.name, parts);
  const left = new Set(wanted);
  return parts.flatMap(([part, range]) => {
    const letters = [...left].filter((code) => within(range, code));
    for (const code of letters) left.delete(code);
    return letters.length === 0 ? [] : [{ part, range, letters }];
  });
}

const within = (range: Range, code: number) => range.some(([from, to]) => code >= from && code <= to);

const rangesOf = ({ name }: PartedFace): [string, Range][] =>
  Object.entries(recordOf(JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), "utf8")))).map(
    ([part, ranges]) => [
      part.replace(/[[\]]/g, ""),
      String(ranges)
        .split(",")
        .map((one): [number, number] => {
          const [from = Number.NaN, to = from] = one
            .trim()
            .slice(2)
            .split("-")
            .map((hex) => Number.parseInt(hex, 16));
          return [from, to];
        }),
    ],
  );

const fileOf = ({ name }: PartedFace, part: string, italic: boolean) =>
  require.resolve(`@fontsource-variable/${name}/files/${name}-${part}-wght-${italic ? "italic" : "normal"}.woff2`);
