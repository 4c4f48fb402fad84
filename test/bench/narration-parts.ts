/** What the bench of the narration takes from the sources. */
export { fromMarkdown } from "../../src/document/index.ts";
export { encodeLoud } from "../../src/narration/loud.ts";
export { narrate } from "../../src/narration/narrate.ts";
export { decodeSound } from "../../src/narration/readings/decode.ts";
export { speechScript } from "../../src/narration/script/speech-script.ts";
export { loudness, rate } from "../../src/narration/sound.ts";
export { stretchesOf } from "../../src/narration/track.ts";
export { embeddedVoice } from "../../src/narration/voices/embedded.ts";
export { localStorage } from "../../src/platform/index.ts";
