#!/usr/bin/env node
// What `masthead start` is, by a name that needs no word behind it: a word for main.js stays the word it was.
process.argv.splice(2, 0, "start");
await import("./masthead.js");
