import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { writeWav } from "../../src/narration/voices/wav.ts";

/** What the next answers are: sound, an error of this status, silence on the line, or half of a file. */
export type Mood = "speak" | "stall" | "cut off" | "streamed" | { status: number; retryAfter?: string };
export type SpeechEndpoint = {
  url: string;
  /** Texts it was asked for, in their order, and with which voice. */
  asked: { input: string; voice: string; model: string; token: string; at: number }[];
  /** Moods of the next requests; when they are used up it speaks. */
  moods: Mood[];
  /** Most requests that were open at one time. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
};

/** A speech service of OpenAI’s shape on loopback: what it says is a tone. */
export async function speechEndpoint(): Promise<SpeechEndpoint> {
  const pcm = Float32Array.from({ length: 9600 }, (_, at) => Math.sin(at * 0.05) * 0.2);
  const asked: SpeechEndpoint["asked"] = [];
  const moods: Mood[] = [];
  let [open, most] = [0, 0];
  const server: Server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    most = Math.max(most, (open += 1));
    response.on("close", () => (open -= 1));
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { input, voice: name, model } = JSON.parse(Buffer.concat(parts).toString()) as { input: string; voice: string; model: string };
    asked.push({ input, voice: name, model, token: request.headers.authorization ?? "", at: performance.now() });
    const mood = moods.shift() ?? "speak";
    if (mood === "stall") return;
    if (typeof mood === "object") {
      response.writeHead(mood.status, { "content-type": "application/json", ...(mood.retryAfter && { "retry-after": mood.retryAfter }) });
      return void response.end(JSON.stringify({ error: { message: "the model is out of breath", type: "server_error", code: null } }));
    }
    // nobody speaks in no time: whoever is asked beside it comes meanwhile
    await wait(30);
    const wav = Buffer.from(writeWav({ pcm, sampleRate: 24_000 }));
    // a stream does not know its length when it begins
    if (mood === "streamed") for (const at of [4, 40]) wav.writeUInt32LE(0xffff_ffff, at);
    response.writeHead(200, { "content-type": "audio/wav" });
    response.end(mood === "cut off" ? wav.subarray(0, wav.length / 2) : wav);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    moods,
    mostAtOnce: () => most,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
