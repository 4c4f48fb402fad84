import { endBundler, makeAssets } from "./assets.ts";
import { markBuild } from "./kept-assets.ts";

// run where a bundle is made: what every start needs is left beside it
markBuild();
await makeAssets();
await endBundler();
