import { expect, it } from "vitest";
import { VoiceFailed } from "./voice.ts";
import { commandVoice } from "./command.ts";

it("a program of the host is given the name of a voice as one argument, whatever stands in that, and no shell reads it", async () => {
  const says = "process.stderr.write(JSON.stringify(process.argv.slice(1))); process.exit(3)";
  const voice = commandVoice({ command: `"${process.execPath}" -e "${says}" {voice} {language}`, timeoutSeconds: 60 });
  const name = '$(id); touch here & "two words" `id` {language} $& $1';
  const failed = await voice.speak("A word.", { voice: name, language: "en" }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(VoiceFailed);
  expect((failed as Error).message).toContain(JSON.stringify([name, "en"]));
});
