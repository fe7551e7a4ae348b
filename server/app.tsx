import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { localOnly } from "./access/localOnly.ts";
import { departmentFigures } from "./api/departmentFigures.ts";
import { figuresRoutes } from "./api/figuresRoutes.ts";
import { ASSETS } from "./pages/assets.ts";
import { type PageSettings } from "./pages/layout.tsx";
import { ACCESSIBILITY, MessagePage } from "./pages/messagePage.tsx";
import { pagesRoutes } from "./pages/pagesRoutes.tsx";
import { type StoreReader } from "./store/store.ts";

export type AppDependencies = {
  readonly reader: StoreReader;
  readonly clock: () => Date;
  readonly settings: PageSettings;
  /** For those who maintain the software, in English: no personal data. */
  readonly log: (message: string) => void;
};

/** The whole HTTP surface, as a function of its effects. Reads only. */
export function createApp({ reader, clock, settings, log }: AppDependencies): Hono {
  const figures = departmentFigures(reader);
  const page = (
    c: Context,
    status: 400 | 403 | 404 | 405 | 500,
    heading: string,
    sentences: readonly string[],
  ) => c.html(<MessagePage settings={settings} heading={heading} sentences={sentences} />, status);

  const app = new Hono();
  app.use(securityHeaders());
  app.use(
    localOnly((c) =>
      Promise.resolve(
        page(c, 403, "Adresse refusée", [
          "Ouvrez le tableau de bord par l'adresse http://localhost affichée au démarrage.",
        ]),
      ),
    ),
  );
  app.use(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      return page(c, 405, "Geste refusé", [
        "Ce service se lit ; rien ne s'y écrit. Les données se corrigent dans les classeurs.",
      ]);
    }
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    return undefined;
  });
  for (const { path, type, body } of ASSETS) {
    app.get(path, (c) =>
      c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" }),
    );
  }
  app.get("/accessibilite", (c) => c.html(<MessagePage settings={settings} {...ACCESSIBILITY} />));
  app.route("/api", figuresRoutes({ figures, clock, settings }));
  app.route("/", pagesRoutes({ reader, figures, clock, settings }));
  app.notFound((c) => page(c, 404, "Page introuvable", ["Cette adresse ne mène nulle part. Vérifiez-la."]));
  app.onError((error, c) => {
    log(`Cannot answer ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return page(c, 500, "Erreur du service", [
      "La page n'a pas pu être préparée. Les données ne sont pas touchées : réessayez dans un instant.",
    ]);
  });
  return app;
}

function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}
