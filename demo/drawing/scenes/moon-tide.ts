import { cover, flat, ground, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { ridge } from "../nature.ts";
import * as s from "../shapes.ts";

/** The moon low over a drained estuary. */
export const moonTide: Scene = (stage) => {
  const horizon = 0.6;
  const moon: s.Point = [0.2, 0.33];
  const { noise } = stage;
  const disc = s.circle(...moon, 0.2);
  return {
    accent: "#e9c977",
    layers: [
      ground((x, y) => s.mix(0.82, 0.5, s.step(0, horizon, y)) - 0.12 * noise.cloud(x * 2, y * 7, 3)),
      light(s.circle(...moon, 0.36), 0.5, 0.16),
      shade(s.rect(-9, 0.46, 9, 0.475), (x, y) => 0.4 * noise.at(x * 4, y * 10), 0.02),
      cover(disc, (x, y) => 0.3 * s.step(0.48, 0.66, noise.cloud(x * 7 + 3, y * 7, 4)) + 0.02),
      flat(disc),
      ...[0.39, 0.45].map((y) => shade(s.stroke([-0.1, y], [0.5, y + 0.01], 0.006, 0.012), (x) => 0.55 * noise.cloud(x * 4, y, 2), 0.01)),
      ridge(stage, { level: horizon, height: 0.05, length: 0.4, rough: 0.01, shift: 12 }, 0.95),
      ...flats(stage, horizon, moon[0]),
    ],
  };
};

function flats(stage: Stage, horizon: number, moonX: number): Layer[] {
  const { noise } = stage;
  const mud = (x: number, y: number) => {
    const near = (y - horizon) / (1 - horizon);
    return s.clamp(0.62 + 0.3 * near + 0.9 * (noise.cloud((x * 4) / (0.3 + near), (y * 24) / (0.3 + near), 3) - 0.5), 0.2, 0.97);
  };
  const channel: s.Shape = {
    box: [-0.9, horizon, 0.9, 1],
    sd: (x, y) => channelEdge(x, y, horizon, moonX),
  };
  const water = (x: number, y: number) => {
    const streak = noise.cloud(x * 5, y * 70, 2);
    return s.clamp(0.3 * s.step(0, 0.4, Math.abs(x - moonX)) + s.step(0.5, 0.7, streak) * 0.5);
  };
  const stakes = [-0.5, -0.42, -0.35, -0.29].map((x, i) =>
    key(s.stroke([x + 0.01, 0.55 + i * 0.012], [x, 0.76 - i * 0.035], 0.006 - i * 0.001)),
  );
  return [
    cover(
      s.below(() => horizon, horizon),
      mud,
    ),
    halo(channel, 0.012, 0.3),
    cover(channel, water),
    ...strandedBoat(),
    ...stakes,
  ];
}

/** A creek that winds towards the moon, wider near the reader. */
function channelEdge(x: number, y: number, horizon: number, moonX: number): number {
  const near = s.clamp((y - horizon) / (1 - horizon));
  const middle = moonX * (1 - near) + Math.sin(Math.sqrt(near) * 9.5) * 0.3 * near + 0.05 * near;
  return (Math.abs(x - middle) - 0.035 - 0.2 * near ** 1.3) * 0.5;
}

function strandedBoat(): Layer[] {
  const hull = s.turned(
    s.blob([
      [-0.62, 0.8],
      [-0.5, 0.815],
      [-0.36, 0.795],
      [-0.4, 0.85],
      [-0.52, 0.865],
      [-0.59, 0.85],
    ]),
    -0.5,
    0.83,
    -0.09,
  );
  return [
    halo(hull, 0.02, 0.8),
    key(hull),
    key(s.stroke([-0.49, 0.82], [-0.56, 0.56], 0.0045)),
    key(s.stroke([-0.545, 0.6], [-0.37, 0.8], 0.0014)),
    light(s.stroke([-0.6, 0.822], [-0.38, 0.8], 0.002), 1),
  ];
}
