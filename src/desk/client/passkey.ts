import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** Forms that a passkey fills: what it is asked stands at the address in `data-passkey`; `data-make`: a new one is made. */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  form.hidden = !("PublicKeyCredential" in window);
  form.addEventListener("submit", (event) => {
    const answer = form.elements.namedItem("answer");
    if (!(answer instanceof HTMLInputElement) || answer.value !== "") return;
    event.preventDefault();
    void fill(form, answer);
  });
}

async function fill(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const problem = form.querySelector<HTMLElement>("[role=alert]");
  if (problem) problem.hidden = true;
  try {
    const asked = await fetch(form.dataset.passkey ?? "", { method: "POST" });
    if (!asked.ok) throw new Error(asked.statusText);
    const optionsJSON = await asked.json();
    answer.value = JSON.stringify(
      "make" in form.dataset ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON }),
    );
    form.submit();
  } catch (error) {
    answer.value = "";
    if (!problem) return;
    // what keeps one of theirs already makes no second
    const isHeld = error instanceof Error && error.name === "InvalidStateError";
    const { held, failed } = problem.dataset;
    if (held && failed) problem.textContent = isHeld ? held : failed;
    problem.hidden = false;
  }
}
