import { syntheticVoice } from "../voice-said.ts";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { askSound } from "../sound-thread.ts";
import { wordsIn } from "../../values/index.ts";
import { toldBy } from "../sound-amiss.ts";
import { type Sound, type Voice, VoiceFailed, voiceSays } from "./voice.ts";

const mostBytes = 60_000_000;

/**
 * A program the host installed: text on its standard input, WAV on its standard output. No shell;
 * {voice} and {language} in its arguments are filled in, as in `espeak-ng --stdout -v {voice}`.
 */
export function commandVoice({ command, timeoutSeconds }: { command: string; timeoutSeconds: number }): Voice {
  const words = wordsOf(command);
  return {
    label: syntheticVoice,
    key: `command/${createHash("sha256").update(command).digest("hex").slice(0, 16)}`,
    can: { ascii: false, ipa: false, languages: "any", mostCharacters: 4000, atOnce: 2 },
    speak: (text, { voice, language, signal }) => {
      const filled: Record<string, string> = { voice: voice || language, language };
      // in one go: nothing that stands in a voice’s name is filled in
      const [program = "", ...rest] = words.map((word) =>
        word.replaceAll(/\{(voice|language)\}/g, (whole, name: string) => filled[name] ?? whole),
      );
      const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
      return run(program, rest, text, signal ? AbortSignal.any([signal, timeout]) : timeout);
    },
    close: async () => {},
  };
}

/** By spaces; what stands in quotes stays together. */
const wordsOf = (command: string) => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

function run(program: string, args: string[], text: string, signal: AbortSignal): Promise<Sound> {
  return new Promise((resolve, reject) => {
    const fail = (...say: Parameters<typeof voiceSays>) => reject(new VoiceFailed(voiceSays(...say)));
    const child = spawn(program, args, { signal, stdio: ["pipe", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    let [size, said] = [0, ""];
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      if ((size += part.length) > mostBytes) child.kill();
    });
    child.stderr.on("data", (part: Buffer) => (said = (said + part.toString()).slice(0, 300)));
    child.on("error", (error) => fail((m) => (error.name === "AbortError" ? m.late(program) : m.notRun({ program, why: error.message }))));
    child.on("close", (code) => {
      if (code !== 0) return fail((m) => m.ended({ program, code: String(code), said: said.trim() }));
      askSound("sentence", { bytes: Buffer.concat(parts) }, { signal }).then(resolve, (error: unknown) =>
        fail((m, l) => m.noSound({ program, why: wordsIn(toldBy(error), l) })),
      );
    });
    // a program that ends early closes the pipe under us; its exit tells why
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
}
