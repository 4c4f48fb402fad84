import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { Part } from "./zip.ts";
import { xml } from "./xhtml.ts";

const require = createRequire(import.meta.url);

type Face = { file: string; family: string; weight: number; italic?: true };

/** The faces of the page and the print: whole, as TrueType, which every reading app knows. */
const faces: Face[] = [
  { file: "newsreader/400Regular/Newsreader_400Regular.ttf", family: "Newsreader", weight: 400 },
  { file: "newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf", family: "Newsreader", weight: 400, italic: true },
  { file: "newsreader/500Medium/Newsreader_500Medium.ttf", family: "Newsreader", weight: 500 },
  { file: "newsreader/600SemiBold/Newsreader_600SemiBold.ttf", family: "Newsreader", weight: 600 },
  { file: "instrument-sans/400Regular/InstrumentSans_400Regular.ttf", family: "Instrument Sans", weight: 400 },
  { file: "instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf", family: "Instrument Sans", weight: 600 },
];

/** Names of their files within the book. */
export const typefaceFiles: string[] = faces.map(({ file }) => `fonts/${file.split("/").at(-1)}`);

export const typefaceRules: string = faces
  .map(
    ({ family, weight, italic }, at) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${italic ? "italic" : "normal"};src:url(${typefaceFiles[at]})}\n`,
  )
  .join("");

/** The files, and the word by which Apple Books lets a book's own faces be seen. */
export const typefaceParts = (): Part[] => [
  {
    name: "META-INF/com.apple.ibooks.display-options.xml",
    load: () =>
      Buffer.from(xml('<display_options><platform name="*"><option name="specified-fonts">true</option></platform></display_options>')),
  },
  ...faces.map(({ file }, at) => ({
    name: `EPUB/${typefaceFiles[at]}`,
    load: () => readFile(require.resolve(`@expo-google-fonts/${file}`)),
  })),
];
