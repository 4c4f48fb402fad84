#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { built } from "./build.js";
import { keepHeapSmall, letHeapGrow } from "./small-heap.js";

// `masthead start` is what `npm start` is in a clone; `masthead web` is the same without the jobs, which `masthead worker` does
const serves = ["start", "web"].includes(process.argv[2] ?? "");
if (serves) keepHeapSmall();
const folder = built();
if (process.argv[2] === "web") process.env.MASTHEAD_WORKER = "apart";
const entry = serves ? "main.js" : "command.js";
await import(pathToFileURL(join(folder, entry)).href);
if (serves) letHeapGrow();
