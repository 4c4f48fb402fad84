type Rgb = [number, number, number];

const rgbOf = (hex: string): Rgb => {
  const partAt = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [partAt(1), partAt(3), partAt(5)];
};
const hexOf = (rgb: readonly number[]): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** As WCAG 2.2 reckons how light a colour is: 0 is black, 1 white. */
function luminanceOf(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG 2.2 AA: so much stands text out from what is behind it, at least. */
export const leastContrast = 4.5;

/** From 1, which nobody can read, to 21, black on white. Colours as #rrggbb. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** So much of `other` in `one`: 0 is the one, 1 the other. */
export const mixed = (one: string, other: string, share: number): string => {
  const to = rgbOf(other);
  return hexOf(rgbOf(one).map((part, at) => part + ((to[at] ?? 0) - part) * share));
};

/** The nearest colour of the same kind, darker or lighter, that can be read on all of these; the colour itself where it can. */
export function readableOn(colour: string, grounds: readonly string[], least = leastContrast): string {
  const can = (tried: string) => grounds.every((ground) => contrastOf(tried, ground) >= least);
  for (let step = 0; step <= 100; step += 1)
    for (const end of ["#000000", "#ffffff"]) {
      const tried = mixed(colour, end, step / 100);
      if (can(tried)) return tried;
    }
  return grounds.every((ground) => luminanceOf(ground) > 0.18) ? "#000000" : "#ffffff";
}
