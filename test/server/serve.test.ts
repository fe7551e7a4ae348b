import { connect } from "node:net";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { type RunningServer, serve } from "../../server/serve.ts";

const app = new Hono().get("/", (c) => c.text("bonjour"));

async function running(port = 0): Promise<RunningServer & { readonly port: number }> {
  const server = await serve({ app, port, hostname: "127.0.0.1" });
  return { ...server, port: Number(new URL(server.address).port) };
}

async function runningDuringTheTest() {
  const server = await running();
  onTestFinished(() => server.close());
  return server;
}

test("the address it resolves with answers", async () => {
  const { port, address } = await runningDuringTheTest();
  expect(address).toBe(`http://localhost:${port}/`);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("bonjour");
});

test("a port that is taken is refused with what to do", async () => {
  const { port } = await runningDuringTheTest();
  await expect(running(port)).rejects.toMatchObject({
    code: "port_in_use",
    message: expect.stringContaining(`Le port ${port} est déjà pris`) as string,
  });
});

test("it closes although a browser keeps its connection open, and frees the port", async () => {
  const server = await running();
  const browser = connect(server.port, "127.0.0.1");
  const ended = new Promise((resolve) => browser.once("close", resolve));
  browser.on("error", () => undefined);
  await new Promise((resolve) => browser.once("connect", resolve));
  browser.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
  await new Promise((resolve) => browser.once("data", resolve));
  await server.close();
  await ended;
  const again = await running(server.port);
  await again.close();
});
