import { rich } from "../rich.ts";

/** The newsletter's pages: asking for it, confirming, leaving. */
export const newsletter = {
  lookIntoMail: "Revise su correo",
  letterSent: (email: string) =>
    rich`Si <strong>${email}</strong> puede recibir correo, ya va de camino un mensaje con un botón. Púlselo en un plazo de tres días y recibirá el boletín.`,
  newsletter: "El boletín",
  described: (title: string) => `El boletín de ${title}: un correo con cada número.`,
  oneLetter: "Un correo con cada número: lo que trae, y uno de sus artículos para empezar. Nadie mide si lo abre.",
  email: "Correo electrónico",
  sendIt: "Quiero recibirlo",
  firstLetter:
    "Primero enviamos un correo que pregunta si fue usted. Todos los siguientes terminan con un enlace que le da de baja con un clic.",
  askFor: "Pedir el boletín",
  pressAndItComes: "Pulse el botón y recibirá el boletín con cada número.",
  yes: "Sí, quiero recibirlo",
  willCome: "Lo recibirá",
  comesTo: (email: string) => rich`El boletín llegará a <strong>${email}</strong>, por primera vez con el próximo número.`,
  toThisIssue: "Ir a este número",
  unsubscribed: "Se ha dado de baja",
  unsubscribe: "Darse de baja",
  willNotRenew: "No se renovará. No se cobra ni se factura ningún otro período, y todos los números de este le seguirán llegando.",
  noneComes: (email: string) => rich`<strong>${email}</strong> ya no recibirá el boletín. Una suscripción a la revista no se ve afectada.`,
  sendAgain: "Fue un error: quiero volver a recibirlo",
  pressAndNoneComes: ({ title, email }: { title: string; email: string }) =>
    rich`Pulse el botón y el boletín de ${title} dejará de llegar a <strong>${email}</strong>. Una suscripción a la revista no se ve afectada.`,
  yourSubscription: "Su suscripción",
  renews:
    "Se renueva. Para detener la renovación, pulse el botón: no se cobra ni se factura ningún otro período, y todos los números de este le seguirán llegando.",
  stopRenewing: ({ offer, number }: { offer: string; number: number }) => `Detener la renovación de ${offer}, n.º ${number}`,
};
