import { serveTasks } from "../platform/index.ts";
import { readMail } from "./read-mail.ts";

serveTasks((mail: string) => readMail(mail));
