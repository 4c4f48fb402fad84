import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** A process of its own that sets one document at a time: what it uses up is gone when it ends. */
export type PrintJob = { template: string; files: { name: string; base64: string }[]; data: string };
export type Printed = { pdf: string; pages: number } | { error: string };

const require = createRequire(import.meta.url);
const font = (family: string, name: string) => readFileSync(require.resolve(`@expo-google-fonts/${family}/${name}`));
const newsreader = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic"];
const instrument = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"];
const fontBlobs = [...newsreader.map((cut) => font("newsreader", `${cut}/Newsreader_${cut}.ttf`)), ...instrument.map((cut) => font("instrument-sans", `${cut}/InstrumentSans_${cut}.ttf`))];

// Ctrl-C reaches every process of the terminal; the parent finishes its document and then ends us.
process.on("SIGINT", () => undefined);
process.on("message", ({ template, files, data }: PrintJob) => {
  process.send!(set(template, files, data));
});

function set(template: string, files: PrintJob["files"], data: string): Printed {
  try {
    const compiler = NodeCompiler.create({ workspace: "/masthead-print", fontArgs: [{ fontBlobs }] });
    compiler.mapShadow("/masthead-print/data.json", Buffer.from(data));
    for (const { name, base64 } of files) compiler.mapShadow(`/masthead-print/${name}`, Buffer.from(base64, "base64"));
    compiler.addSource("/masthead-print/main.typ", template);
    const result = compiler.compile({ mainFilePath: "/masthead-print/main.typ" });
    const problem = result.takeDiagnostics() ?? result.takeError?.();
    if (problem && !result.result) return { error: describe(compiler, problem) };
    if (!result.result) return { error: "nothing was set" };
    const pdf = compiler.pdf(result.result, { pdfStandard: "ua-1" });
    const pages = result.result.numOfPages;
    compiler.evictCache(0);
    return { pdf: pdf.toString("base64"), pages };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function describe(compiler: NodeCompiler, problem: Parameters<NodeCompiler["fetchDiagnostics"]>[0]): string {
  const list = compiler.fetchDiagnostics(problem) as { message?: string }[];
  return list.map(({ message }) => message ?? "").join("; ").slice(0, 1000);
}
