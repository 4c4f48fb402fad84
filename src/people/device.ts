const browsers: [name: string, sign: RegExp][] = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|Chromium|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+ .*Safari\//],
];
const systems: [name: string, sign: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMac(?:intosh| OS X)\b/],
  ["Chromebook", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];
const named = (signs: [string, RegExp][], text: string) => signs.find(([, sign]) => sign.test(text))?.[0] ?? "";

/** The browser and the system that a user agent calls itself by: "Firefox", "Linux"; "" of what is neither. No version is told. */
export const deviceOf = (userAgent: string): { browser: string; system: string } => ({
  browser: named(browsers, userAgent),
  system: named(systems, userAgent),
});
