import { type Child } from "hono/jsx";
import { STYLE_SHEET } from "./assets.ts";

export type PageSettings = {
  readonly departmentName: string;
  readonly demonstration: boolean;
  /** Year shown first; absent: the last one with data. */
  readonly defaultYear?: number;
};

type LayoutProps = {
  settings: PageSettings;
  /** Title of the page, for the tab of the browser. */
  title: string;
  heading: string;
  /** Links to the sections of the page: anchor and words. */
  sections?: readonly (readonly [anchor: string, words: string])[];
  children?: Child;
};

/** What every page has: language, style, skip link, header, footer. */
export function Layout({ settings, title, heading, sections = [], children }: LayoutProps) {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${settings.departmentName} – Navette`}</title>
        <link rel="stylesheet" href={STYLE_SHEET.path} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
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
                  {sections.map(([anchor, words]) => (
                    <li>
                      <a href={`#${anchor}`}>{words}</a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
        </header>
        {settings.demonstration && (
          <p class="demonstration" role="note">
            <strong>Démonstration :</strong> toutes les personnes et toutes les structures de cette page sont
            inventées.
          </p>
        )}
        <main id="contenu" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="inner">
            <p>
              Chiffres calculés par Navette à partir des classeurs des structures et du Département. Aucun nom
              n'est enregistré par ce service.
            </p>
            <ul>
              <li>
                <a href="/">Tableau de bord</a>
              </li>
              <li>
                <a href="/a-corriger">Lignes à corriger</a>
              </li>
              <li>
                <a href="/accessibilite">Accessibilité : non conforme</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}
