import { encode } from "uqr";

/** Squares of light around the code, by which a camera finds it. */
const margin = 4;
/** Pixels: a square of a long key is no smaller, and a short key no smaller on the whole. */
const least = { square: 4, side: 220 };

/** Words as a QR code, drawn here: black on white by night too, as cameras want it. */
export function QrPicture({ says, label }: { says: string; label: string }) {
  const { data } = encode(says, { ecc: "M", border: margin });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? `M${x} ${y}h1v1h-1z` : []))).join("");
  const side = Math.max(least.side, least.square * data.length);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${data.length} ${data.length}`}
      width={side}
      height={side}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
