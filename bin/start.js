#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.js";

const folder = await build();
await import(pathToFileURL(join(folder, "main.js")).href);
