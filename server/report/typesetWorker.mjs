// Runs the compiler of documents in a thread of its own, which gives its memory back when it ends.
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });

const { compileReport } = await import("./compileReport.ts");
parentPort.postMessage(await compileReport(workerData));
