import type { MiddlewareHandler } from "hono";

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Refuses requests made under another name than this machine's own.
 *
 * The service listens on loopback only, but a page of the Web can make a browser call it under a name of its own that it
 * points to 127.0.0.1 (DNS rebinding).
 */
export function localOnly(refuse: MiddlewareHandler): MiddlewareHandler {
  return async function localOnlyHandler(c, next) {
    return LOCAL.test(c.req.header("host") ?? "") ? next() : refuse(c, next);
  };
}
