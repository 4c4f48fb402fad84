import { ribbon, swollen, turning } from "../bodies.ts";
import { figure, flat, key, type Layer, light, type Scene } from "../layers.ts";
import { castShadow, steam, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";
import { pot, round } from "./pot.ts";

/** A kettle on the boil. */
export const kettle: Scene = (stage) => {
  const body = turning(
    -0.02,
    [
      [0.42, 0.12],
      [0.45, 0.19],
      [0.52, 0.255],
      [0.62, 0.29],
      [0.72, 0.285],
      [0.79, 0.25],
    ],
    0.12,
  );
  const spout = ribbon([
    [0.2, 0.66, 0.075],
    [0.31, 0.6, 0.055],
    [0.37, 0.48, 0.036],
    [0.45, 0.4, 0.03],
  ]);
  const handle = ribbon([
    [-0.22, 0.46, 0.016],
    [-0.23, 0.3, 0.02],
    [-0.14, 0.18, 0.024],
    [-0.02, 0.145, 0.026],
    [0.1, 0.18, 0.024],
    [0.19, 0.3, 0.02],
    [0.18, 0.46, 0.016],
  ]);
  const lid = turning(
    -0.02,
    [
      [0.365, 0.03],
      [0.38, 0.08],
      [0.4, 0.12],
      [0.42, 0.135],
    ],
    0.12,
  );
  const knob = s.ellipse(-0.02, 0.35, 0.034, 0.03);
  return {
    accent: "#d4512b",
    layers: [
      ...tabletop(stage, 0.74, 0.72, 0.3),
      steam(stage, 0.48, 0.4, 0.38, 0.12),
      castShadow(s.ellipse(0.14, 0.83, 0.4, 0.045), 0.75, 0.03),
      ...burner(),
      ...figure(handle, round(handle, 0.12, 0.97)),
      ...figure(spout, round(spout, 0.05, 0.94)),
      key(s.outline(s.ellipse(0.455, 0.392, 0.031, 0.012), 0.003)),
      ...pot(body, 0.03, 0.97, [0.47, 0.77]),
      ...pot(lid, 0.04, 0.9, []),
      ...figure(knob, swollen(knob, 0.03, 0.1, 0.98)),
      flat(s.thicker(knob, -0.002)),
      light(s.turned(s.ellipse(-0.15, 0.58, 0.022, 0.07), -0.15, 0.58, 0.25), 0.95, 0.012),
    ],
  };
};

function burner(): Layer[] {
  const plate = s.ellipse(-0.02, 0.825, 0.33, 0.045);
  return [...figure(plate, (x) => 0.75 + 0.2 * s.step(-0.3, 0.3, x)), light(s.outline(s.ellipse(-0.02, 0.825, 0.31, 0.04), 0.002), 0.8)];
}
