#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { built } from "./build.js";
import { keepHeapSmall, letHeapGrow } from "./small-heap.js";

keepHeapSmall();
const folder = built();
await import(pathToFileURL(join(folder, "main.js")).href);
letHeapGrow();
