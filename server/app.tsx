import { type Context, Hono, type MiddlewareHandler } from "hono";
import { localOnly } from "./access/localOnly.ts";
import { securityHeaders } from "./access/securityHeaders.ts";
import { departmentFigures } from "./api/departmentFigures.ts";
import { exportRoutes } from "./api/exportRoutes.ts";
import { figuresRoutes } from "./api/figuresRoutes.ts";
import { ASSETS } from "./pages/assets.ts";
import type { DashboardSettings } from "./dashboardSettings.ts";
import { ACCESSIBILITY, MessagePage } from "./pages/messagePage.tsx";
import { pagesRoutes } from "./pages/pagesRoutes.tsx";
import { reportRoutes } from "./report/reportRoutes.ts";
import type { StoreReader } from "./store/store.ts";

export type AppDependencies = {
  readonly reader: StoreReader;
  readonly clock: () => Date;
  readonly settings: DashboardSettings;
  /** For those who maintain the software, in English: no personal data. */
  readonly log: (message: string) => void;
};

/** The whole HTTP surface, as a function of its effects. Reads only. */
export function createApp({ reader, clock, settings, log }: AppDependencies): Hono {
  const figures = departmentFigures(reader, settings.programme);
  const page = (
    c: Context,
    status: 200 | 403 | 404 | 405 | 500,
    message: { readonly heading: string; readonly sentences: readonly string[] },
  ) => c.html(<MessagePage settings={settings} {...message} />, status);

  const app = new Hono();
  app.use(securityHeaders());
  app.use(notCached());
  app.use(localOnly((c) => Promise.resolve(page(c, 403, REFUSALS.host))));
  app.use((c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("allow", "GET, HEAD");
    return Promise.resolve(page(c, 405, REFUSALS.method));
  });
  for (const { path, type, body } of ASSETS) {
    app.get(path, (c) =>
      c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" }),
    );
  }
  app.get("/accessibilite", (c) => page(c, 200, ACCESSIBILITY));
  app.route("/api", exportRoutes({ figures, clock, settings }));
  app.route("/api", figuresRoutes({ figures, clock, settings }));
  app.route("/", reportRoutes({ figures, clock, settings }));
  app.route("/", pagesRoutes({ reader, figures, clock, settings }));
  app.notFound((c) => page(c, 404, REFUSALS.address));
  app.onError((error, c) => {
    log(`Cannot answer ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return page(c, 500, REFUSALS.failure);
  });
  return app;
}

const REFUSALS = {
  host: {
    heading: "Adresse refusée",
    sentences: ["Ouvrez le tableau de bord par l'adresse http://localhost affichée au démarrage."],
  },
  method: {
    heading: "Geste refusé",
    sentences: ["Ce service se lit ; rien ne s'y écrit. Les données se corrigent dans les classeurs."],
  },
  address: {
    heading: "Page introuvable",
    sentences: ["Cette adresse ne mène nulle part. Vérifiez-la, ou revenez au tableau de bord."],
  },
  failure: {
    heading: "Erreur du service",
    sentences: [
      "La page n'a pas pu être préparée. Les données ne sont pas touchées : réessayez dans un instant.",
      "Si l'erreur revient, transmettez le journal à la personne qui s'occupe de Navette.",
    ],
  },
} as const;

/** Figures change with the workbooks: only what is named after its content may be kept. */
function notCached(): MiddlewareHandler {
  return async function notCachedHandler(c, next) {
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  };
}
