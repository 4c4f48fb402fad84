import { registerWorker } from "../../values/index.ts";
/** Word of a new issue by this browser: asked for by a button, never by itself, and withdrawn by it. */
const box = document.querySelector<HTMLElement>(".tell-me");
if (box && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) void begin(box);

async function begin(box: HTMLElement): Promise<void> {
  const [ask, stop] = ["[data-ask]", "[data-withdraw]"].map((one) => box.querySelector<HTMLButtonElement>(one));
  if (!ask || !stop) return;
  const press = async (button: HTMLButtonElement, what: () => Promise<unknown>) => {
    button.disabled = true;
    const problem = await what().then(
      () => "",
      () => (Notification.permission === "denied" ? box.dataset.forbidden : box.dataset.failed) ?? "",
    );
    button.disabled = false;
    await show(box, problem);
  };
  const { lang: language } = document.documentElement;
  ask.addEventListener("click", () => void press(ask, () => subscribe(language)));
  stop.addEventListener("click", () => void press(stop, () => withdraw(language)));
  box.hidden = false;
  await show(box, "");
}

/** A function, as `begin` asks it before the lines below it were run. */
async function subscription(): Promise<PushSubscription | null> {
  return (await (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription()) ?? null;
}

async function show(box: HTMLElement, problem: string): Promise<void> {
  const isOn = (await subscription()) !== null;
  const { isOn: on = "", isOff: off = "", forbidden = "" } = box.dataset;
  box.querySelector("[data-ask]")?.toggleAttribute("hidden", isOn);
  box.querySelector("[data-withdraw]")?.toggleAttribute("hidden", !isOn);
  const status = box.querySelector("[role=status]");
  if (status) status.textContent = problem || (isOn ? on : Notification.permission === "denied" ? forbidden : off);
}

/** `language`: of the page, whose words are agreed to. */
async function subscribe(language: string): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("the reader or the browser says no");
  await registerWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await (await fetch("/push/key.json", { cache: "no-store" })).json();
  // one that was asked for under other keys reaches nobody any more
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint = "", keys = {} } = made.toJSON();
  try {
    await tell("/push/subscription", { endpoint, p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "", language });
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
}

/** The magazine first: what it does not know it cannot send to, whatever the browser does. */
async function withdraw(language: string): Promise<void> {
  const held = await subscription();
  if (!held) return;
  await tell("/push/subscription/withdrawal", { endpoint: held.endpoint, language });
  await held.unsubscribe();
}

async function tell(path: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields), credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
}
