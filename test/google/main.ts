import { parseArgs } from "node:util";
import { startGoogle } from "./server.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const { url } = await startGoogle({ port: Number(values.port) });
console.log(`Le simulateur de Google écoute sur ${url} (NAVETTE_GOOGLE_URL=${url})`);
