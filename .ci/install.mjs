// Installs what is missing, from the lock file, before `npm start`, `npm test` and `npm run check`.
// Nothing is asked of the network when node_modules already answers to the lock.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const stamp = new URL("node_modules/.cache/navette-installed", root);
const wanted = createHash("sha256")
  .update(readFileSync(new URL("package-lock.json", root)))
  .digest("hex");
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";

if (installed !== `${wanted} ${process.platform}-${process.arch}`) {
  console.log("Navette : installation des dépendances (une seule fois, une minute environ)…");
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error("Navette : l'installation a échoué. Vérifiez l'accès à Internet, puis recommencez.");
    process.exit(status ?? 1);
  }
  mkdirSync(new URL(".", stamp), { recursive: true });
  writeFileSync(stamp, `${wanted} ${process.platform}-${process.arch}`);
}
