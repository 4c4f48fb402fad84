/** Behind each address that one may want elsewhere stands a button that copies it. Without a script the field is marked by a tap. */
function addButton(field: HTMLElement): void {
  const input = field.querySelector("input");
  const { copy = "", copied = "" } = field.dataset;
  if (!input || !copy) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small quiet", textContent: copy });
  button.setAttribute("aria-describedby", input.id);
  const told = Object.assign(document.createElement("span"), { className: "meta copied" });
  told.setAttribute("role", "status");
  button.addEventListener("click", () => {
    input.select();
    void navigator.clipboard.writeText(input.value).then(
      () => (told.textContent = copied),
      () => undefined,
    );
  });
  const line = Object.assign(document.createElement("span"), { className: "copy-line" });
  line.append(button, told);
  field.append(line);
}

// only pages that came safely may copy
if (navigator.clipboard) for (const field of document.querySelectorAll<HTMLElement>("[data-copy]")) addButton(field);
