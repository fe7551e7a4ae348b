import type { DashboardSettings } from "../dashboardSettings.ts";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { FAVICON, STYLE_SHEET } from "./assets.ts";

type LayoutProps = {
  settings: DashboardSettings;
  /** Title of the page, for the tab of the browser. */
  title: string;
  heading: string;
  /** The sections of the page, to go to. */
  sections?: readonly { readonly anchor: string; readonly words: string }[];
  children?: Child;
};

/** What every page has: language, style, skip link, header, footer. */
export function Layout({ settings, title, heading, sections = [], children }: LayoutProps) {
  return (
    <>
      {/* Without it browsers lay the page out as those of the last century. */}
      {raw("<!DOCTYPE html>")}
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – ${settings.departmentName} – Navette`}</title>
          <link rel="stylesheet" href={STYLE_SHEET.path} />
          <link rel="icon" href={FAVICON.path} type={FAVICON.type} />
        </head>
        <body>
          <a class="skip" href="#contenu">
            Aller au contenu
          </a>
          <header class="banner">
            <div class="inner">
              <p class="owner">{settings.departmentName}</p>
              <h1>{heading}</h1>
              {sections.length > 0 && (
                <nav aria-label="Rubriques de la page">
                  <ul>
                    {sections.map(({ anchor, words }) => (
                      <li>
                        <a href={`#${anchor}`}>{words}</a>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
            </div>
          </header>
          <main id="contenu" tabindex={-1}>
            {settings.demonstration && (
              <p class="demonstration">
                <strong>Démonstration :</strong> toutes les personnes et toutes les structures de cette page
                sont inventées.
              </p>
            )}
            {children}
          </main>
          <footer>
            <div class="inner">
              <p>
                Chiffres calculés par Navette à partir des classeurs des structures et du Département. Aucun
                nom n'est enregistré par ce service.
              </p>
              <ul>
                <li>
                  <a href="/">Tableau de bord</a>
                </li>
                <li>
                  <a href="/a-corriger">À corriger</a>
                </li>
                <li>
                  <a href="/accessibilite">Accessibilité : non conforme</a>
                </li>
              </ul>
            </div>
          </footer>
        </body>
      </html>
    </>
  );
}
