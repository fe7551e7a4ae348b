// Runs `parseSheets` in a thread of its own: a file that takes all the memory there is ends this thread, not the service.
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });

const { answerRequests } = await import("./answerRequests.ts");
answerRequests(parentPort);
