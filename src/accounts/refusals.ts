import { refusalsOf } from "../messages/index.ts";
import { subscriptionsRefusals } from "../subscriptions/index.ts";

export const refuse = refusalsOf({ ...subscriptionsRefusals });
