/** What the bench of the narration takes from the sources. */
export { fromMarkdown } from "../../src/document/index.ts";
export { encodeLoud } from "../../src/editions/audio/loud.ts";
export { narrate } from "../../src/editions/audio/narrate.ts";
export { decodeSound } from "../../src/editions/audio/readings/decode.ts";
export { speechScript } from "../../src/editions/audio/script/speech-script.ts";
export { loudness, rate } from "../../src/editions/audio/sound.ts";
export { stretchesOf } from "../../src/editions/audio/track.ts";
export { embeddedVoice } from "../../src/editions/audio/voices/embedded.ts";
export { localStorage } from "../../src/platform/index.ts";
