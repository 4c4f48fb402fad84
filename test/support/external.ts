/** How a file of ours becomes one that Node starts, with every package where it was installed. */
export const external = {
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
} as const;
