import { swollen } from "../bodies.ts";
import { cover, figure, flat, ground, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";
import { laid } from "./laid-rope.ts";

/** Boards seen from above. */
function planks({ noise }: Stage, wide: number, tone: number) {
  return (x: number, y: number) => {
    const board = Math.floor(y / wide);
    const vein = noise.cloud(x * 2 + board * 7, y * 46, 3) - 0.5;
    return s.clamp(tone + (noise.at(board * 5.3, 2) - 0.5) * 0.16 + vein * 0.42 + joints(y, wide, 0.035) * 0.6, 0.05, 0.95);
  };
}

/** Coils of rope on a quay, and the bollard they belong to. */
export const ropes: Scene = (stage) => ({
  accent: "#d4512b",
  layers: [ground(planks(stage, 0.155, 0.32)), ...coil(stage, -0.24, 0.56, 0.44, 0.34, 7), ...bollard()],
});

/** A flat coil in perspective, turn inside turn, its end running off the picture. */
function coil({ noise }: Stage, cx: number, cy: number, rx: number, ry: number, turns: number): Layer[] {
  const gap = rx / (turns + 0.6);
  const squash = ry / rx;
  const sd: s.Field = (x, y) => Math.hypot(x - cx, (y - cy) / squash) - rx;
  const disc: s.Shape = { box: [cx - rx, cy - ry, cx + rx, cy + ry], sd };
  const tone = (x: number, y: number) => {
    const [dx, dy] = [x - cx, (y - cy) / squash];
    const angle = Math.atan2(dy, dx);
    const place = Math.hypot(dx, dy) / gap - angle / (Math.PI * 2);
    const across = (place - Math.floor(place)) * 2 - 1;
    const along = (Math.floor(place) + angle / (Math.PI * 2)) * (Math.floor(place) + 0.8) * 9;
    const turn = along + across * 0.42;
    const strand = Math.abs(turn - Math.round(turn)) * 2;
    const lit = 0.16 * Math.sin(angle - 0.7) * across;
    const between = s.step(0.72, 0.92, Math.abs(across)) * 0.95;
    const base = 0.08 + 0.16 * strand + between + lit + s.clamp((strand - 0.6) / 0.3) * 0.34;
    return s.clamp(base + (noise.at(x * 90, y * 90) - 0.5) * 0.1, 0.05, 0.97);
  };
  return [
    castShadow(s.moved(disc, 0.02, 0.035), 0.75, 0.016),
    cover(disc, tone),
    key(s.outline(disc, 0.003)),
    ...laid(
      [
        [cx + rx * 0.72, cy + ry * 0.66, 0.03],
        [cx + rx * 1.1, cy + ry * 0.62, 0.032],
        [0.42, 0.86, 0.034],
        [0.6, 0.93, 0.036],
        [0.95, 0.97, 0.038],
      ],
      0.055,
    ),
  ];
}

function bollard(): Layer[] {
  const foot = s.ellipse(0.48, 0.5, 0.19, 0.09);
  const post = s.polygon([
    [0.375, 0.5],
    [0.39, 0.2],
    [0.57, 0.2],
    [0.585, 0.5],
  ]);
  const head = s.blob([
    [0.335, 0.17],
    [0.37, 0.115],
    [0.48, 0.095],
    [0.59, 0.115],
    [0.625, 0.17],
    [0.6, 0.225],
    [0.48, 0.24],
    [0.36, 0.225],
  ]);
  const iron = (x: number) => s.clamp(0.25 + 0.72 * s.step(0.4, 0.57, x) - 0.3 * s.step(0.57, 0.6, x) + 0.35 * s.step(0.4, 0.37, x));
  const turns = [0.42, 0.365, 0.31].flatMap((y) =>
    laid(
      [
        [0.368, y - 0.01, 0.025],
        [0.42, y + 0.02, 0.027],
        [0.48, y + 0.028, 0.027],
        [0.54, y + 0.02, 0.027],
        [0.592, y - 0.01, 0.025],
      ],
      0.048,
    ),
  );
  return [
    castShadow(
      s.polygon([
        [0.42, 0.5],
        [0.56, 0.5],
        [0.95, 0.66],
        [0.85, 0.72],
      ]),
      0.6,
      0.03,
    ),
    ...figure(foot, (x) => 0.5 + 0.4 * s.step(0.35, 0.6, x), { line: 0.0026 }),
    cover(s.union(post, s.ellipse(0.48, 0.5, 0.105, 0.045)), iron),
    key(s.outline(post, 0.0026)),
    ...turns,
    ...figure(head, swollen(head, 0.08, 0.05, 0.97), { line: 0.0028 }),
    flat(s.ellipse(0.48, 0.135, 0.1, 0.03)),
  ];
}
