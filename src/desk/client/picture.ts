/**
 * A picture's page, where there is a script: a press on the picture sets where one looks first, a pull over it the part that is
 * cut out. Both stand in fields, which hold what is sent; what is typed there is shown on the picture.
 */
const look = document.querySelector<HTMLElement>("[data-look]");
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
const valueOf = (name: string): number | undefined => {
  const held = field(name);
  return held && held.value !== "" ? held.valueAsNumber : undefined;
};

type Point = { x: number; y: number };

if (look) {
  const eye = look.appendChild(Object.assign(document.createElement("span"), { className: "eye" }));
  const part = look.appendChild(Object.assign(document.createElement("span"), { className: "part" }));
  const show = () => {
    const [x, y] = [valueOf("focusX"), valueOf("focusY")];
    eye.hidden = x === undefined || y === undefined;
    Object.assign(eye.style, { left: `${x ?? 50}%`, top: `${y ?? 50}%` });
    const [left, top, width, height] = [valueOf("left") ?? 0, valueOf("top") ?? 0, valueOf("width") ?? 100, valueOf("height") ?? 100];
    part.hidden = !field("left") || (width >= 100 && height >= 100);
    Object.assign(part.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  };
  const set = (values: Record<string, number>) => {
    for (const [name, value] of Object.entries(values)) {
      const held = field(name);
      if (held) held.value = String(value);
    }
    show();
  };
  const placeOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = look.getBoundingClientRect();
    const within = (at: number) => Math.min(100, Math.max(0, at));
    return { x: within((100 * (event.clientX - left)) / width), y: within((100 * (event.clientY - top)) / height) };
  };
  const tenths = (value: number) => Math.round(10 * value) / 10;
  let began: Point | undefined;
  const pulled = (from: Point, to: Point) =>
    set({
      left: tenths(Math.min(from.x, to.x)),
      top: tenths(Math.min(from.y, to.y)),
      width: tenths(Math.abs(from.x - to.x)),
      height: tenths(Math.abs(from.y - to.y)),
    });
  const isPull = (from: Point, to: Point) => Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > 5;
  look.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    look.setPointerCapture(event.pointerId);
    began = placeOf(event);
  });
  look.addEventListener("pointermove", (event) => {
    const to = placeOf(event);
    if (began && field("left") && isPull(began, to)) pulled(began, to);
  });
  look.addEventListener("pointerup", (event) => {
    const to = placeOf(event);
    if (began && !isPull(began, to)) set({ focusX: Math.round(to.x), focusY: Math.round(to.y) });
    began = undefined;
  });
  document.addEventListener("input", show);
  show();
}
