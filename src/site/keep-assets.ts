import { endBundler, makeAssets } from "./assets.ts";

// run where a bundle is made: what every start needs is left beside it
await makeAssets();
await endBundler();
