import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectFolder } from "../../platform/index.ts";

const require = createRequire(import.meta.url);
const expo = (family: string, name: string) => readFileSync(require.resolve(`@expo-google-fonts/${family}/${name}`));
const sans = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"];

/** Newsreader as it is set in print, cut by bin/fonts.js at the sizes of text, standfirst and headline, each in three parts by letters. */
const folder = () => join(projectFolder(), "src/print/faces/newsreader");
const cut = (name: string) => readFileSync(join(folder(), name));

/** The files of the text's own weight, which hold every letter that there is of it. */
export const textCuts: (() => Buffer)[] = ["", "-part-2", "-part-3"].map((part) => () => cut(`newsreader-text${part}-400.ttf`));

type HeadCut = `${"text" | "deck" | "display"}-${"400" | "400-italic" | "500" | "600"}`;

/** The Latin letters of a cut in which headlines or standfirsts are set. */
export const headCut = (name: HeadCut): Buffer => cut(`newsreader-${name}.ttf`);

/** The face of code. */
export const codeCut = (): Buffer => expo("ibm-plex-mono", "400Regular/IBMPlexMono_400Regular.ttf");

/** Files of the magazine's own faces. */
export const ownFaces = (): Buffer[] => [
  ...readdirSync(folder()).sort().map(cut),
  ...sans.map((name) => expo("instrument-sans", `${name}/InstrumentSans_${name}.ttf`)),
  codeCut(),
];
