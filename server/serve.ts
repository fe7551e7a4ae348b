import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { refusal } from "../shared/refusal.ts";

export type RunningServer = { readonly address: string; close(): Promise<void> };

/**
 * Listens on this machine.
 *
 * @param port 0 lets the system choose a free one
 * @throws Refusal when the port is taken
 */
export function serve({
  app,
  port,
  hostname,
}: {
  app: Hono;
  port: number;
  hostname: string;
}): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? refusal("port_in_use", { port }, error) : error);
    });
    server.listen(port, hostname, () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound !== null ? bound.port : port;
      resolve({ address: `http://localhost:${actual}/`, close: () => close(server) });
    });
  });
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
    // A browser keeps its connections open: closing must not wait for it.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
