import { expect, it } from "vitest";
import { readBy, syntheticVoice, voiceSaid } from "./voice-said.ts";

it("who reads a recording is said in the language of whoever hears it", () => {
  expect(voiceSaid(syntheticVoice, "en")).toBe("synthetic voice");
  expect(voiceSaid(syntheticVoice, "de-AT")).toBe("synthetische Stimme");
  expect(voiceSaid(readBy("Ida Brandt"), "de")).toBe("gelesen von Ida Brandt");
  expect(voiceSaid(readBy("Ida Brandt"), "en", { ofFile: true })).toBe("Read by Ida Brandt");
});
