import type { Context } from "hono";
import { Refusal } from "../../shared/refusal.ts";

/** What cannot be answered, and why, for other programs. Any other error goes on. */
export function refusalAsJson(error: Error, c: Context): Response {
  if (!(error instanceof Refusal)) throw error;
  return c.json({ code: error.code, message: error.message }, 400);
}
