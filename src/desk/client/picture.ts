import { numberOf, partOn } from "../editor/pull-part.ts";

/**
 * A picture's page, where there is a script: a press on the picture sets where one looks first, a pull over it the part that is
 * cut out. Both stand in fields, which hold what is sent; what is typed there is shown on the picture.
 */
const look = document.querySelector<HTMLElement>("[data-look]");
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`);

if (look) {
  const eye = look.appendChild(Object.assign(document.createElement("span"), { className: "eye" }));
  const showEye = () => {
    const [x, y] = [numberOf(field("focusX")), numberOf(field("focusY"))];
    eye.hidden = x === undefined || y === undefined;
    Object.assign(eye.style, { left: `${x ?? 50}%`, top: `${y ?? 50}%` });
  };
  const showPart = partOn(look, field, ({ x, y }) => {
    for (const [name, value] of Object.entries({ focusX: x, focusY: y })) {
      const held = field(name);
      if (held) held.value = String(Math.round(value));
    }
    showEye();
  });
  const show = () => (showEye(), showPart());
  document.addEventListener("input", show);
  show();
}
