import { ribbon, swollen, turning } from "../bodies.ts";
import { cover, figure, flat, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, steam, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";
import { pot, round } from "./pot.ts";

/** A pot of soup with its ladle, a bowl and a loaf's end beside it. */
export const soupPot: Scene = (stage) => {
  const body = turning(
    -0.1,
    [
      [0.4, 0.335],
      [0.5, 0.345],
      [0.68, 0.34],
      [0.77, 0.315],
      [0.8, 0.28],
    ],
    0.13,
  );
  const mouth = s.ellipse(-0.1, 0.4, 0.335, 0.066);
  const soup = s.ellipse(-0.1, 0.412, 0.305, 0.05);
  const ear = (side: number) => s.outline(s.ellipse(-0.1 + side * 0.36, 0.52, 0.05, 0.042), 0.014);
  return {
    accent: "#d9682e",
    layers: [
      ...tabletop(stage, 0.66, 0.66, 0.34),
      steam(stage, -0.1, 0.4, 0.4, 0.24),
      castShadow(s.ellipse(0.1, 0.86, 0.46, 0.055), 0.75, 0.03),
      ...[-1, 1].flatMap((side) => figure(ear(side), swollen(ear(side), 0.014, 0.1, 0.95))),
      ...pot(body, 0.04, 0.97, [0.435, 0.785]),
      ...figure(mouth, 0.06, { line: 0.003 }),
      cover(soup, (x, y) => 0.2 + 0.4 * s.step(0.47, 0.38, y) + 0.14 * stage.noise.cloud(x * 14, y * 40, 2)),
      flat(soup),
      ...dumplings(),
      key(s.outline(soup, 0.0016)),
      ...ladle(),
      ...bowl(stage),
    ],
  };
};

function dumplings(): Layer[] {
  const bits = [
    [-0.24, 0.42],
    [-0.13, 0.435],
    [-0.02, 0.405],
    [0.08, 0.425],
    [-0.2, 0.39],
  ] as const;
  return bits.flatMap(([x, y]) => {
    const bit = s.ellipse(x, y, 0.026, 0.011);
    return [cover(bit, swollen(bit, 0.012, 0, 0.5)), key(s.outline(bit, 0.0013))];
  });
}

function ladle(): Layer[] {
  const stem = ribbon([
    [0.0, 0.415, 0.012],
    [0.09, 0.26, 0.012],
    [0.17, 0.12, 0.013],
    [0.2, 0.075, 0.012],
    [0.235, 0.07, 0.01],
    [0.245, 0.1, 0.008],
  ]);
  return figure(stem, round(stem, 0.03, 0.85));
}

function bowl({ noise }: Stage): Layer[] {
  const cup = turning(
    0.5,
    [
      [0.68, 0.175],
      [0.72, 0.165],
      [0.79, 0.12],
      [0.83, 0.075],
      [0.85, 0.08],
    ],
    0.16,
  );
  const rim = s.ellipse(0.5, 0.68, 0.175, 0.034);
  const inner = s.ellipse(0.5, 0.688, 0.15, 0.024);
  const spoon = ribbon([
    [0.42, 0.69, 0.006],
    [0.33, 0.64, 0.007],
    [0.24, 0.6, 0.009],
  ]);
  return [
    castShadow(s.ellipse(0.56, 0.865, 0.16, 0.03), 0.7, 0.02),
    ...pot(cup, 0.02, 0.85, [0.7]),
    ...figure(rim, 0.04),
    cover(inner, (x) => 0.3 + 0.3 * noise.at(x * 30, 3)),
    flat(inner),
    key(s.outline(inner, 0.0014)),
    ...figure(spoon, 0.15),
  ];
}
