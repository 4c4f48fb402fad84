/**
 * The board, where there is a script: a card is pulled to another step and let go there, which sends the form that its arrows
 * send. What is let go on what is published leads to the page that publishes.
 */
const cards = [...document.querySelectorAll<HTMLElement>("[data-piece]")];
const steps = [...document.querySelectorAll<HTMLElement>("[data-step]")];
let pulled: HTMLElement | undefined;

for (const card of cards) {
  card.draggable = true;
  card.addEventListener("dragstart", (event) => {
    pulled = card;
    event.dataTransfer?.setData("text/plain", card.querySelector("a")?.textContent ?? "");
  });
  card.addEventListener("dragend", () => {
    pulled = undefined;
    for (const step of steps) step.classList.remove("over");
  });
}

for (const step of steps) {
  step.addEventListener("dragover", (event) => {
    if (!pulled || step.contains(pulled)) return;
    event.preventDefault();
    for (const other of steps) other.classList.toggle("over", other === step);
  });
  step.addEventListener("drop", (event) => {
    if (!pulled || step.contains(pulled)) return;
    event.preventDefault();
    move(pulled, step.dataset.step ?? "");
  });
}

function move(card: HTMLElement, step: string): void {
  if (!step) {
    location.assign(`/desk/articles/${card.dataset.piece}/publication`);
    return;
  }
  const form = card.querySelector("form");
  if (!form) return;
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "step", value: step }));
  form.requestSubmit();
}
