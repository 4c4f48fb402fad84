import { encode } from "uqr";

/** Squares of light around the code, by which a camera finds it. */
const margin = 4;

/** Words as a QR code, drawn here: black on white by night too, as cameras want it. */
export function QrPicture({ says, label }: { says: string; label: string }) {
  const { data } = encode(says, { ecc: "M", border: margin });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? `M${x} ${y}h1v1h-1z` : []))).join("");
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${data.length} ${data.length}`}
      width="220"
      height="220"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
