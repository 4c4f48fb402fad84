import { brightness, ribbon, shaded, turning } from "../bodies.ts";
import { cover, figure, flat, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { castShadow, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";
import { pot, round } from "./pot.ts";

/** What stands ready for mending: a mallet, a fid and a ball of twine. */
export const workbench: Scene = (stage) => {
  // it stands on its head
  const mallet = turning(
    -0.36,
    [
      [0.5, 0.1],
      [0.53, 0.125],
      [0.64, 0.145],
      [0.76, 0.13],
      [0.79, 0.115],
    ],
    0.2,
  );
  const end = s.ellipse(-0.36, 0.502, 0.1, 0.022);
  const handle = ribbon([
    [-0.36, 0.51, 0.026],
    [-0.355, 0.4, 0.022],
    [-0.36, 0.28, 0.027],
    [-0.36, 0.21, 0.03],
    [-0.36, 0.19, 0.022],
  ]);
  const fid = ribbon([
    [0.62, 0.86, 0.038],
    [0.4, 0.87, 0.03],
    [0.18, 0.88, 0.017],
    [0.02, 0.885, 0.003],
  ]);
  return {
    accent: "#d4512b",
    layers: [
      ...tabletop(stage, 0.66, 0.62, 0.26),
      castShadow(s.stroke([-0.36, 0.815], [-0.1, 0.815], 0.024)),
      castShadow(s.stroke([0.28, 0.79], [0.56, 0.79], 0.03)),
      castShadow(s.stroke([0.12, 0.915], [0.66, 0.91], 0.012), 0.5, 0.02),
      ...pot(mallet, 0.08, 0.8, [0.56, 0.73]),
      ...figure(end, 0.16),
      ...figure(handle, round(handle, 0.1, 0.8)),
      ...twine(stage, 0.28, 0.6, 0.2),
      ...figure(fid, round(fid, 0.06, 0.75), { line: 0.0024 }),
    ],
  };
};

/** A ball wound in several directions, its end lying on the bench. */
function twine({ noise }: Stage, cx: number, cy: number, r: number): Layer[] {
  const ball = s.circle(cx, cy, r);
  const windings = [0.35, 1.3, -0.75].map((angle, at) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return (x: number, y: number) => {
      const [u, v] = [((x - cx) * cos + (y - cy) * sin) / r, (-(x - cx) * sin + (y - cy) * cos) / r];
      // which winding lies on top differs from place to place
      const lies = noise.at(u * 1.6 + at * 31, v * 1.6 + 5);
      const curve = v / Math.sqrt(Math.max(0.05, 1 - u * u * 0.6));
      return { lies, groove: Math.abs(((curve * 7.5 + 40) % 1) - 0.5) * 2 };
    };
  });
  const tone = (x: number, y: number) => {
    const [u, v] = [(x - cx) / r, (y - cy) / r];
    const lit = shaded(brightness(u, v, Math.sqrt(Math.max(0.02, 1 - u * u - v * v))), 0.06, 0.8);
    const top = windings.map((winding) => winding(x, y)).reduce((a, b) => (a.lies > b.lies ? a : b));
    return s.clamp(lit + 0.5 * s.step(0.62, 0.95, top.groove) - 0.04, 0.03, 0.97);
  };
  const end = ribbon([
    [cx - 0.06, cy + r - 0.012, 0.008],
    [cx - 0.16, cy + r + 0.035, 0.008],
    [cx - 0.3, cy + r + 0.01, 0.008],
    [cx - 0.42, cy + r + 0.06, 0.007],
    [cx - 0.36, cy + r + 0.12, 0.006],
  ]);
  const belt = s.common(
    ball,
    ribbon([
      [cx - r * 1.05, cy + 0.03, 0.045],
      [cx, cy + 0.075, 0.052],
      [cx + r * 1.05, cy + 0.0, 0.045],
    ]),
  );
  return [
    halo(s.union(ball, end), 0.02, 0.7),
    cover(end, 0.1),
    key(s.outline(end, 0.0022)),
    cover(ball, tone),
    cover(belt, 0.12),
    flat(belt),
    key(s.outline(belt, 0.0026)),
    key(s.outline(ball, 0.0028)),
    light(s.ellipse(cx - 0.08, cy - 0.1, 0.035, 0.025), 0.5, 0.03),
  ];
}
