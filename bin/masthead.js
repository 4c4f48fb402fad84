#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.js";

const folder = await build();
process.setSourceMapsEnabled(true);
// `masthead start` is what `npm start` is in a clone
const entry = process.argv[2] === "start" ? "main.js" : "command.js";
await import(pathToFileURL(join(folder, entry)).href);
