#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.js";
import { keepHeapSmall, letHeapGrow } from "./small-heap.js";

keepHeapSmall();
const folder = await build();
await import(pathToFileURL(join(folder, "main.js")).href);
letHeapGrow();
