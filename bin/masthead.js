#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.js";

const folder = await build();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(folder, "command.js")).href);
